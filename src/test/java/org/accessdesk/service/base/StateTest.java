package org.accessdesk.service.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {
    private final State<Integer> state = new State<>(0);

    @Test
    void anObserverIsToldNowAndAtEachChange() {
        var seen = new ArrayList<Integer>();
        state.observe(seen::add);
        state.set(1);
        state.set(2);
        assertThat(seen).containsExactly(0, 1, 2);
        assertThat(state.value()).isEqualTo(2);
    }

    @Test
    void aClosedSubscriptionIsToldNothingMore() {
        var seen = new ArrayList<Integer>();
        state.observe(seen::add).close();
        state.set(1);
        assertThat(seen).containsExactly(0);
    }

    @Test
    void anObserverThatIsClosedWhileOthersAreToldIsToldNothingMore() {
        var seen = new ArrayList<Integer>();
        var later = new ArrayList<State.Subscription>();
        state.observe(_ -> later.forEach(State.Subscription::close));
        later.add(state.observe(seen::add));
        state.set(1);
        assertThat(seen).containsExactly(0);
    }

    @Test
    void nobodyIsToldAnOlderValueAfterANewerOne() {
        state.observe(v -> {
            if (v == 1) {
                state.set(2);
            }
        });
        var seen = new ArrayList<List<Integer>>();
        state.observe(v -> seen.add(List.of(v, state.value())));
        state.set(1);
        assertThat(seen).containsExactly(List.of(0, 0), List.of(2, 2));
    }
}

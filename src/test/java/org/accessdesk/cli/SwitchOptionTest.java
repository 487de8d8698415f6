package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwitchOptionTest {
    private static final Switches USUAL = Switches.defaults();

    private static Switches applied(String... given) {
        return SwitchOption.applied(List.of(given), USUAL);
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void eachCanBePutOnAndOff(Switch which) {
        var name = which.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(applied(name + "=on")).isEqualTo(USUAL.with(which, true));
        assertThat(applied(name + "=off")).isEqualTo(USUAL.with(which, false));
        assertThat(applied(which.name() + "=OFF")).isEqualTo(USUAL.with(which, false));
    }

    @Test
    void severalAreAppliedInTheirOrder() {
        assertThat(applied()).isEqualTo(USUAL);
        assertThat(applied("list-errors=on", "legacy-offered=off", "list-errors=off"))
                .isEqualTo(USUAL.with(Switch.LIST_ERRORS, false).with(Switch.LEGACY_OFFERED, false));
    }

    @Test
    void anUnknownOneListsTheKnownOnes() {
        var names = StreamSupport.stream(new SwitchOption.SwitchNames().spliterator(), false).toList();
        assertThat(names).hasSize(Switch.values().length).isSorted();
        assertThatIllegalArgumentException().isThrownBy(() -> applied("fly=on"))
                .withMessageContainingAll(names.toArray(String[]::new));
        Arrays.asList("", "=on", "fly", "list-errors", "list-errors=", "list-errors=1", "list-errors==on")
                .forEach(bad -> assertThatIllegalArgumentException().as(bad).isThrownBy(() -> applied(bad)));
    }
}

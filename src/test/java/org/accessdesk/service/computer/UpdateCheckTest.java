package org.accessdesk.service.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accessdesk.model.settings.Updates;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.MemorySettings;
import org.accessdesk.ui.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateCheckTest {
    private final Bench.Ticking clock = new Bench.Ticking();
    private final Preferences preferences = new Preferences(new MemorySettings(), Tasks.direct());
    private int asked;
    private final UpdateCheck check = new UpdateCheck(_ -> {
        asked++;
        return "1.3\n";
    }, "1.2.9", preferences, Tasks.direct(), clock);

    private void wish() {
        preferences.change(s -> s.with(new Updates(true, s.updates().asked())));
    }

    @Test
    void nobodyIsAskedUnlessAPersonWantsIt() {
        check.start();
        assertThat(asked).isZero();
    }

    @Test
    void asksOnceADay() {
        wish();
        check.start();
        assertThat(asked).isOne();
        assertThat(check.newer().value()).isEqualTo("1.3");
        clock.forward(Duration.ofHours(23));
        check.start();
        assertThat(asked).isOne();
        clock.forward(Duration.ofHours(2));
        check.start();
        assertThat(asked).isEqualTo(2);
        check.dismiss();
        assertThat(check.newer().value()).isEmpty();
    }

    @Test
    void aBuildThatKnowsNobodyAsksNobody() {
        wish();
        var none = new UpdateCheck(null, "1.2.9", preferences, Tasks.direct(), clock);
        none.start();
        assertThat(none.isPossible()).isFalse();
        assertThat(none.newer().value()).isEmpty();
        assertThat(preferences.now().updates().asked()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1.3, 1.2.9, true", "1.10, 1.9, true", "1.2.9, 1.2.9, false", "1.2, 1.2.0, false", "1.2.1, 1.2, true",
            "0.9, 1.0, false", "<html>, 1.0, false", "2.0, development, false", "99999999999, 1.0, false",
            "2.0-rc1, 1.0, false"})
    void comparesNumberByNumber(String latest, String own, boolean newer) {
        assertThat(UpdateCheck.isNewer(latest, own)).isEqualTo(newer);
    }
}

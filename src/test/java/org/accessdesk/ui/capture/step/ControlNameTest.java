package org.accessdesk.ui.capture.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"shell.review | Review | true", "shell.review | Review 2 | false",
            "shell.apply | Apply to Marketplace | true", "shell.apply | Apply to Marketplace (1,204) | true",
            "shell.apply | Apply | false", "shell.account.menu | Account: Stark (UK) | true",
            "Anything | Anything | true", "Anything | anything else | false"})
    void aNameFitsWithAnythingInItsPlaces(String written, String name, boolean fits) {
        assertThat(new ControlName(written, ControlKind.ANY).fits(name)).isEqualTo(fits);
    }
}

package org.accessdesk.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"SYSTEM, de-CH, de-CH", "SYSTEM, en-US, en-US", "SYSTEM, it-IT, en-IT", "SYSTEM, und, en",
            "ENGLISH, de-DE, en", "ENGLISH, en-GB, en-GB", "GERMAN, de-AT, de-AT", "GERMAN, en-US, de",
            "JAPANESE, fr-FR, ja", "SYSTEM, es-419, es-419"})
    void worksInALocale(Language language, String system, String locale) {
        assertThat(language.locale(Locale.forLanguageTag(system)).toLanguageTag()).isEqualTo(locale);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(Language language) {
        assertThat(Language.of(language.code())).contains(language);
    }

    @Test
    void anotherCodeIsNone() {
        assertThat(Language.of("tlh")).isEmpty();
    }
}

package org.accessdesk.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @Test
    void withoutAPolicyEveryHostIsAllowed() {
        assertThat(Policy.NONE.allows("api.example.com")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"api.example.com, true", "API.Example.com, true", "a.test.org, true", "a.b.test.org, true",
            "test.org, false", "atest.org, false", "api.example.com.evil.org, false", "example.com, false"})
    void onlyNamedHostsAreAllowed(String host, boolean allowed) {
        assertThat(new Policy(List.of(" API.example.com ", "*.test.org", ""), false).allows(host)).isEqualTo(allowed);
    }
}

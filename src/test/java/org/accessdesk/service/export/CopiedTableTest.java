package org.accessdesk.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedTableTest {
    private final CopiedTable table = new CopiedTable(List.of("User", "Email"),
            List.of(List.of("A <b> & c", "a@example.com"), List.of("=1+1", "two\tthree\nfour")));

    @Test
    void theTextHasTabsAndNoFormula() {
        assertThat(table.text())
                .isEqualTo("User\tEmail\nA <b> & c\ta@example.com\n'=1+1\ttwo three four");
    }

    @Test
    void theHtmlIsEscaped() {
        assertThat(table.html()).startsWith("<table><tr><td>User</td><td>Email</td></tr>")
                .contains("<td>A &lt;b&gt; &amp; c</td>", "<td>'=1+1</td>");
    }
}

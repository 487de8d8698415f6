package org.accessdesk.model.find;

import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedUsersTest {
    private static final List<AccountUser> USERS = List.of(user(1, 1), user(2, 1), user(3, 1));
    private static final String MAIL = USERS.getFirst().email();

    @ParameterizedTest
    @ValueSource(strings = {"%s\nUSR-0000-0003", "%s;usr-0000-0003;", " %s ,\tUSR-0000-0003\r\n\r\n",
            "User One <%s>\n\"Three\" <USR-0000-0003>", "%1$s\n%1$s\nUSR-0000-0003"})
    void findsAddressesAndIdsInAnyForm(String list) {
        var pasted = PastedUsers.of(list.formatted(MAIL), USERS);
        assertThat(pasted.found()).containsExactly(userId(1), userId(3));
        assertThat(pasted.missing()).isEmpty();
    }

    @Test
    void namesWhatItDoesNotFind() {
        var pasted = PastedUsers.of(MAIL.toUpperCase(java.util.Locale.ROOT) + "\nnobody@example.com\n User 2 \n",
                USERS);
        assertThat(pasted.found()).containsExactly(userId(1));
        assertThat(pasted.missing()).containsExactly("nobody@example.com", "User 2");
    }

    @Test
    void ablankTextNamesNobody() {
        assertThat(PastedUsers.of(" \n\t", USERS)).isEqualTo(new PastedUsers(java.util.Set.of(), List.of()));
    }

    /** A user without an address is not found by a blank. */
    @Test
    void aUserWithoutAddressIsFoundByIdOnly() {
        var bare = new AccountUser(userId(9), null, "Nine", "", USERS.getFirst().status(), USERS.getFirst().groups(),
                null, USERS.getFirst().audit(), 1);
        assertThat(PastedUsers.of(" ; USR-0000-0009", List.of(bare)).found()).containsExactly(userId(9));
    }
}

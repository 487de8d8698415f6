package org.accessdesk.ui.users.invite;

import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.EmailAddress;
import org.accessdesk.model.invite.PastedPerson;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The people of a list in words. */
final class UserInvitations {
    private UserInvitations() {}

    /** The name and the address, to read. */
    static String shown(PastedPerson person) {
        return Texts.format("users.invite.person", Names.start(person.name()), Names.start(person.email()));
    }

    /** The line that names the person. */
    static String line(PastedPerson person) {
        return '"' + person.name().replace("\"", "") + "\" <" + person.email() + ">";
    }

    /** Whether the user has the person's address. */
    static boolean isFor(PastedPerson person, AccountUser user) {
        return EmailAddress.key(person.email()).equals(EmailAddress.key(user.email()));
    }
}

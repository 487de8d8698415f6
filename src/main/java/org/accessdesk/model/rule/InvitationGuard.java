package org.accessdesk.model.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.EmailAddress;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.UserId;

/**
 * An e-mail that was sent cannot be taken back, so a person has to confirm it (a rule of this app). One person has one
 * membership in an account (AccountUser BR-002), so nobody is invited who is there already, or twice; somebody who is
 * there as drafted is not invited again and is no obstacle. A user has at least one group (BR-003).
 */
final class InvitationGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        var findings = new ArrayList<Finding>();
        var sent = new LinkedHashSet<UserId>();
        var earlier = new HashMap<String, UserId>();
        var all = drafted.changes().invitations().stream().sorted(Comparator.comparing(UserInvitation::user)).toList();
        for (var invitation : all) {
            if (!isThere(invitation, drafted)) {
                inUse(invitation, drafted, earlier).ifPresent(findings::add);
                if (invitation.groups().isEmpty()) {
                    findings.add(new Finding.NoGroupLeft(invitation.user()));
                }
                sent.add(invitation.user());
            }
        }
        drafted.changes().renewals().stream().map(InvitationRenewal::user).filter(u -> isInvited(u, drafted)).sorted()
                .forEach(sent::add);
        if (!sent.isEmpty()) {
            findings.add(new Finding.EmailsSent(sent, sent.size()));
        }
        return findings;
    }

    private static boolean isInvited(UserId user, DraftedSnapshot drafted) {
        return drafted.base().user(user).filter(InvitationRenewal::isPossible).isPresent();
    }

    private static boolean isThere(UserInvitation invitation, DraftedSnapshot drafted) {
        return drafted.base().userBy(invitation.email()).filter(u -> u.groups().equals(invitation.groups()))
                .isPresent();
    }

    private static Optional<Finding> inUse(UserInvitation invitation, DraftedSnapshot drafted,
            Map<String, UserId> earlier) {
        var other = earlier.putIfAbsent(EmailAddress.key(invitation.email()), invitation.user());
        return drafted.base().userBy(invitation.email()).map(u -> u.id()).or(() -> Optional.ofNullable(other))
                .map(by -> new Finding.AddressInUse(invitation.user(), by));
    }
}

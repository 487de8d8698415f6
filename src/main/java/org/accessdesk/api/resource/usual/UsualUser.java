package org.accessdesk.api.resource.usual;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads users of the two documented forms, in which nearly all of a list come, straight from the bytes: the list of
 * 100,000 users is 90 MB, most of which nobody asked for. A user of any other form is left to what reads all forms.
 * Skips the invitation's link, which gives access to the account. For one thread.
 */
public final class UsualUser {
    /** Far longer than a usual user; a longer one is to be weighed. */
    private static final int LONGEST = 1 << 16;

    /** What ids of memberships begin with at the legacy endpoint. */
    public static final String LEGACY_PREFIX = "AUSR-";

    private static final int ID = 1;
    private static final int NAME = 2;
    private static final int EMAIL = 4;
    private static final int STATUS = 8;
    private static final int INVITATION = 16;
    private static final int REVISION = 32;
    private static final int SIGN_IN = 64;
    private static final int GROUPS = 128;
    private static final int AUDIT = 256;
    private static final int PERSON = 512;

    private final UsualAudit audits;
    private final UsualGroups groups;
    private final Map<String, ServerValue<UserStatus>> statuses = new HashMap<>();
    private String latestStatus = "";

    public UsualUser(Interner interner) {
        this.audits = new UsualAudit(interner);
        this.groups = new UsualGroups(interner);
    }

    /** What was read of a membership, or of the person in it, so far. */
    private static final class Parts {
        static final Parts NONE = new Parts();

        String id = "";
        String name = "";
        boolean hasNameInParts;
        String email = "";
        String status = "";
        String invitation = "";
        @Nullable
        Integer revision;
        @Nullable
        Instant signIn;
        @Nullable
        Set<GroupId> groups;
        UsualAudit.Said audit = UsualAudit.Said.NOTHING;
        @Nullable
        Parts person;
    }

    /** The user, if all of the object could be read; null if it is of another form. */
    public EntryReader.@Nullable Usual<AccountUser> read(byte[] json) {
        if (json.length > LONGEST) {
            return null;
        }
        try (var from = new UsualJson(json)) {
            var parts = parts(from);
            from.end();
            return user(parts);
        } catch (UnusualException | BadIdException | JacksonException e) {
            return null;
        }
    }

    private Parts parts(UsualJson json) {
        var parts = new Parts();
        var read = 0;
        for (var name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "id" -> {
                    read = UsualJson.once(read, ID);
                    parts.id = json.text("");
                }
                case "name" -> {
                    read = UsualJson.once(read, NAME);
                    parts.name = json.text("");
                }
                case "email" -> {
                    read = UsualJson.once(read, EMAIL);
                    parts.email = json.text("");
                }
                case "status" -> {
                    read = UsualJson.once(read, STATUS);
                    parts.status = status(json);
                }
                case "invitation" -> {
                    read = UsualJson.once(read, INVITATION);
                    parts.invitation = invitation(json);
                }
                case "revision" -> {
                    read = UsualJson.once(read, REVISION);
                    parts.revision = json.integer();
                }
                case "lastLoginAt" -> {
                    read = UsualJson.once(read, SIGN_IN);
                    parts.signIn = json.time();
                }
                case "groups" -> {
                    read = UsualJson.once(read, GROUPS);
                    parts.groups = groups.read(json);
                }
                case "audit" -> {
                    read = UsualJson.once(read, AUDIT);
                    parts.audit = audits.read(json);
                }
                case "user" -> {
                    read = UsualJson.once(read, PERSON);
                    parts.person = json.isObject() ? parts(json) : null;
                }
                case "firstName", "lastName" -> {
                    parts.hasNameInParts = true;
                    json.skip();
                }
                // What the server left out or deleted.
                case "$meta" -> throw new UnusualException();
                default -> json.skip();
            }
        }
        return parts;
    }

    private EntryReader.Usual<AccountUser> user(Parts own) {
        var person = own.person == null ? Parts.NONE : own.person;
        // Not an empty set: only the server's own list says that a user has no groups.
        var groups = own.groups;
        if (own.id.isEmpty() || groups == null) {
            throw new UnusualException();
        }
        var id = UserId.ofServer(person.id.isEmpty() ? own.id : person.id);
        var legacyId = own.id.startsWith(LEGACY_PREFIX) ? new AccountUserId(own.id) : null;
        return new EntryReader.Usual<>(own.id, new AccountUser(id, legacyId, name(own, person),
                own.email.isEmpty() ? person.email : own.email, status(own, person), groups,
                signIn(own, person), own.audit.audit(), own.revision, UnreadTimes.NONE));
    }

    private static String name(Parts own, Parts person) {
        if (!own.name.isEmpty()) {
            return own.name;
        }
        UsualJson.require(!own.hasNameInParts && !person.name.isEmpty());
        return person.name;
    }

    private ServerValue<UserStatus> status(Parts own, Parts person) {
        var said = status(own.status);
        return MemberStatus.of(status(own.invitation), said.isSaid() ? said : status(person.status));
    }

    private static @Nullable Instant signIn(Parts own, Parts person) {
        var signIn = own.signIn == null ? own.audit.login() : own.signIn;
        return signIn == null ? person.signIn : signIn;
    }

    private String status(UsualJson json) {
        latestStatus = json.text(latestStatus);
        return latestStatus;
    }

    private ServerValue<UserStatus> status(String word) {
        return statuses.computeIfAbsent(word, text -> ServerValue.read(UserStatus.class, text));
    }

    private String invitation(UsualJson json) {
        if (!json.isObject()) {
            return "";
        }
        var read = 0;
        var status = "";
        for (var name = json.field(); name != null; name = json.field()) {
            if (name.equals("status")) {
                read = UsualJson.once(read, STATUS);
                status = status(json);
            } else {
                json.skip();
            }
        }
        return status;
    }
}

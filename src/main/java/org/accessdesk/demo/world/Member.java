package org.accessdesk.demo.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's membership in an account, with the groups; never without one (AccountUser BR-003). */
public final class Member extends Entity {
    private final Person person;
    private final String account;
    private final Set<String> groups = new LinkedHashSet<>();
    private Status status;
    private String invitationCode;
    private @Nullable Instant joined;

    /** The states of a membership (api.md §5.1). */
    public enum Status {
        Invited, Active, InvitationExpired
    }

    Member(String id, Stamp created, Person person, String account, Status status, String invitationCode) {
        super(id, created);
        this.person = person;
        this.account = account;
        this.status = status;
        this.invitationCode = invitationCode;
        this.joined = status == Status.Active ? created.at() : null;
    }

    public Person person() {
        return person;
    }

    public String account() {
        return account;
    }

    /** The ids of its groups. */
    public Set<String> groups() {
        return Collections.unmodifiableSet(groups);
    }

    public Status status() {
        return status;
    }

    /** The secret part of the invitation link. */
    public String invitationCode() {
        return invitationCode;
    }

    public @Nullable Instant joined() {
        return joined;
    }

    void setGroups(Set<String> ids) {
        groups.clear();
        groups.addAll(ids);
    }

    void invite(String code) {
        status = Status.Invited;
        invitationCode = code;
    }

    void accept(Instant at) {
        status = Status.Active;
        joined = at;
    }
}

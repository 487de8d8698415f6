package org.accessdesk.model.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * One change of a run, as the journal has it.
 *
 * @param name the name of the object then
 * @param reason its own reason, may be empty
 * @param phase its progress
 * @param before the server's state just before the PUT; null if none was sent
 * @param wanted what was sent; null if nothing was
 * @param after what was read back; null if nothing was
 * @param cascade what the platform removes along with it, as known before the PUT
 * @param outcome how it ended; null before its end
 * @param traceId the server's trace id for support, if it sent one
 * @param at when it ended; null before its end
 */
public record RunItem(Change change, String name, String reason, Phase phase, @Nullable ServerState before,
        @Nullable ServerState wanted, @Nullable ServerState after, Cascade cascade, @Nullable Outcome outcome,
        @Nullable String traceId, @Nullable Instant at) {

    /** The progress of an item; each phase is durable before its step begins. */
    public enum Phase {
        /** Not begun: not done. */
        PLANNED,
        /** It was read and perhaps merged; nothing was sent: not done. */
        STARTED,
        /** The PUT was about to be sent or was sent: unknown until it is read again. */
        SENDING,
        /** It ended; the outcome says how. */
        ENDED
    }

    /** An item that was not begun. */
    public static RunItem planned(Change change, String name, String reason) {
        return new RunItem(change, name, reason, Phase.PLANNED, null, null, null, Cascade.NONE, null, null, null);
    }

    /** The same before it is sent, with the ids that created groups have got in place of their local ones. */
    public RunItem withCreated(Map<GroupId, GroupId> created) {
        return phase == Phase.ENDED ? this : switch (change) {
            case MembershipChange m -> with(m.withCreated(created));
            case UserInvitation i -> with(i.withCreated(created));
            case Change _ -> this;
        };
    }

    private RunItem with(Change other) {
        return new RunItem(other, name, reason, phase, before, wanted, after, cascade, outcome, traceId, at);
    }

    /** The id of its object: of what it created the one that the server gave. */
    public Id object() {
        return switch (after) {
            case ServerState.MadeState(var made, _, _) -> made;
            case ServerState.InvitedState(var invited, _, _) -> invited;
            case null, default -> change.target().id();
        };
    }

    /** The ids that the server gave the groups of those items that created one, by their local ids. */
    public static Map<GroupId, GroupId> created(Collection<RunItem> items) {
        var ids = new HashMap<GroupId, GroupId>();
        for (var item : items) {
            if (item.change instanceof GroupCreation creation
                    && item.after instanceof ServerState.MadeState(var made, _, _)) {
                ids.put(creation.group(), made);
            }
        }
        return ids;
    }

    /** It is about to be read. */
    public RunItem started() {
        return new RunItem(change, name, reason, Phase.STARTED, null, null, null, cascade, null, null, null);
    }

    /** {@code wanted} is about to be sent in place of {@code before}. */
    public RunItem sending(ServerState before, ServerState wanted, Cascade cascade) {
        return new RunItem(change, name, reason, Phase.SENDING, before, wanted, null, cascade, null, null, null);
    }

    /** It ended. */
    public RunItem ended(Outcome outcome, @Nullable ServerState after, @Nullable String traceId, Instant at) {
        return new RunItem(change, name, reason, Phase.ENDED, before, wanted, after, cascade, outcome, traceId, at);
    }
}

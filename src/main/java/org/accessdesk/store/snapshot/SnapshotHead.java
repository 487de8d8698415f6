package org.accessdesk.store.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UpdateTimes;
import org.accessdesk.model.snapshot.UsersReading;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.json.MessageJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a snapshot that is not in chunks.
 *
 * @param takenAt when its lists were read
 * @param at when it was kept
 * @param cause why it was kept; null if an earlier version of the app kept it
 * @param reading how its users were read; null if an earlier version of the app kept it
 * @param names the fingerprint of its users' names; null if an earlier version of the app kept it
 * @param digest a hash of the hashes of the chunks, so that a missing or exchanged one is detected
 */
public record SnapshotHead(Instant takenAt, Instant at, @Nullable SnapshotCause cause, Account account,
        @Nullable UsersReading reading, List<Message> gaps, int users, int groups, boolean knowsTokens,
        @Nullable Long names, String digest) {

    public SnapshotHead {
        gaps = List.copyOf(gaps);
    }

    public static SnapshotHead of(Snapshot snapshot, SnapshotCause cause, Instant at, String digest) {
        return new SnapshotHead(snapshot.takenAt(), at, cause, snapshot.account(),
                snapshot.reading().orElse(null), snapshot.gaps(), snapshot.users().size(), snapshot.groups().size(),
                snapshot.knowsTokens(), snapshot.nameFingerprint(), digest);
    }

    public String json() {
        var json = JsonText.object().put("takenAt", takenAt.toString()).put("at", at.toString());
        writeCause(json);
        json.set("account", AccountJson.write(account));
        if (reading != null) {
            json.set("reading", reading(reading));
        }
        json.set("gaps", MessageJson.texts(gaps));
        json.put("users", users).put("groups", groups).put("tokens", knowsTokens);
        JsonText.put(json, "names", names == null ? null : Long.toHexString(names));
        json.put("digest", digest);
        return JsonText.text(json);
    }

    private static ObjectNode reading(UsersReading reading) {
        var json = JsonText.object().put("allAt", reading.allAt().toString()).put("at",
                reading.at().toString());
        json.set("token", AccountJson.write(reading.token()));
        JsonText.put(json, "through", reading.through());
        return json.put("times", reading.times().name());
    }

    /** A word that only a later version of the app knows proves nothing. */
    private static UsersReading reading(JsonReader json) {
        var times = switch (json.textOrEmpty("times")) {
            case "UNPROVED" -> UpdateTimes.UNPROVED;
            case "PROVED" -> UpdateTimes.PROVED;
            default -> UpdateTimes.DISPROVED;
        };
        return new UsersReading(AccountJson.token(json.object("token")), json.time("allAt"), json.time("at"),
                json.timeOrNull("through"), times);
    }

    private void writeCause(ObjectNode json) {
        JsonText.put(json, "cause", switch (cause) {
            case null -> null;
            case SnapshotCause.FirstRead _ -> "FIRST_READ";
            case SnapshotCause.LaterRead _ -> "LATER_READ";
            case SnapshotCause.Applied _ -> "APPLIED";
        });
        if (cause instanceof SnapshotCause.Applied(var run) && run != null) {
            json.put("run", run.value());
        }
    }

    /** A cause that only a later version of the app knows is as good as none. */
    private static @Nullable SnapshotCause cause(JsonReader json) {
        return switch (json.textOrEmpty("cause")) {
            case "FIRST_READ" -> new SnapshotCause.FirstRead();
            case "LATER_READ" -> new SnapshotCause.LaterRead();
            case "APPLIED" -> {
                var run = json.numberOrNull("run");
                yield new SnapshotCause.Applied(run == null ? null : new RunId(run));
            }
            default -> null;
        };
    }

    /**
     * Reads a head.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    public static SnapshotHead read(String text) {
        var json = JsonText.parse(text);
        var takenAt = json.time("takenAt");
        return new SnapshotHead(takenAt, Objects.requireNonNullElse(json.timeOrNull("at"), takenAt), cause(json),
                AccountJson.read(json.object("account")), json.read("reading", SnapshotHead::reading),
                MessageJson.read(json.texts("gaps")),
                json.number("users"), json.number("groups"), json.flag("tokens"),
                names(json.textOrEmpty("names")), json.text("digest"));
    }

    /** What only a later version of the app knows to read is as good as none. */
    private static @Nullable Long names(String text) {
        try {
            return text.isEmpty() ? null : (Long) Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What a list of snapshots shows. */
    public Snapshots.StoredSnapshot kept(long number) {
        return new Snapshots.StoredSnapshot(number, at, cause, users, groups, gaps.isEmpty());
    }
}

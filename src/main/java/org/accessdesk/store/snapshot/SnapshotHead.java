package org.accessdesk.store.snapshot;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.json.MessageJson;

/**
 * The part of a snapshot that is not in chunks.
 *
 * @param digest a hash of the hashes of the chunks, so that a missing or exchanged one is detected
 */
public record SnapshotHead(Instant takenAt, Account account, List<Message> gaps, int users, int groups,
        boolean knowsTokens,
        String digest) {

    public SnapshotHead {
        gaps = List.copyOf(gaps);
    }

    public static SnapshotHead of(Snapshot snapshot, String digest) {
        return new SnapshotHead(snapshot.takenAt(), snapshot.account(), snapshot.gaps(), snapshot.users().size(),
                snapshot.groups().size(), snapshot.knowsTokens(), digest);
    }

    public String json() {
        var json = JsonText.object().put("takenAt", takenAt.toString());
        json.set("account", AccountJson.write(account));
        json.set("gaps", MessageJson.texts(gaps));
        json.put("users", users).put("groups", groups).put("tokens", knowsTokens).put("digest", digest);
        return JsonText.text(json);
    }

    /**
     * Reads a head.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    public static SnapshotHead read(String text) {
        var json = JsonText.parse(text);
        return new SnapshotHead(json.time("takenAt"), AccountJson.read(json.object("account")),
                MessageJson.read(json.texts("gaps")),
                json.number("users"), json.number("groups"), json.flag("tokens"), json.text("digest"));
    }

    /** What a list of snapshots shows. */
    public Snapshots.StoredSnapshot kept(long number) {
        return new Snapshots.StoredSnapshot(number, takenAt, users, groups, gaps.isEmpty());
    }
}

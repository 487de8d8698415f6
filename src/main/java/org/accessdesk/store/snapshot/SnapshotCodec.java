package org.accessdesk.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import tools.jackson.databind.JsonNode;

/** A snapshot as a head and chunks, and back; exact, including the order of its lists. */
public final class SnapshotCodec {
    private static final Splitter USERS = new Splitter(7);
    // Groups are large if the server lists their members, and few of them change.
    private static final Splitter OTHERS = new Splitter(2);
    /** Runs of users that are written to the same array, one after the other. */
    private static final int AT_ONCE = 16;

    private SnapshotCodec() {}

    /** The chunks of each list, in order. Equal parts of two snapshots give equal chunks. */
    public static Map<ListKind, List<byte[]>> chunks(Snapshot snapshot) {
        var chunks = new EnumMap<ListKind, List<byte[]>>(ListKind.class);
        chunks.put(ListKind.USERS, users(USERS.split(snapshot.users(), AccountUser::id)));
        chunks.put(ListKind.GROUPS, chunks(snapshot.groups(), UserGroup::id, GroupJson::write));
        chunks.put(ListKind.MODULES, chunks(snapshot.modules(), Module::id, CatalogueJson::write));
        chunks.put(ListKind.BUYERS, chunks(snapshot.buyers(), Buyer::id, CatalogueJson::write));
        chunks.put(ListKind.TOKENS, chunks(snapshot.tokens(), IssuedToken::id, CatalogueJson::write));
        return chunks;
    }

    /** Those of users, several at once on each thread. */
    private static List<byte[]> users(List<List<AccountUser>> runs) {
        return IntStream.range(0, Math.ceilDiv(runs.size(), AT_ONCE)).parallel()
                .mapToObj(n -> runs.subList(n * AT_ONCE, Math.min(runs.size(), (n + 1) * AT_ONCE)))
                .flatMap(some -> UserColumns.writeAll(some).stream()).toList();
    }

    private static <T> List<byte[]> chunks(Collection<T> list, Function<T, Id> id, Function<T, JsonNode> writer) {
        return OTHERS.split(list, id).stream().map(run -> {
            var json = JsonText.object();
            json.set("list", JsonText.array(run.stream().map(writer).toList()));
            return JsonText.text(json).getBytes(StandardCharsets.UTF_8);
        }).toList();
    }

    /**
     * Reads the snapshot of those chunks.
     *
     * @throws IllegalArgumentException if {@link #chunks} did not make them
     */
    public static Snapshot read(SnapshotHead head, Map<ListKind, List<byte[]>> chunks) {
        var interner = new Interner();
        var groups = new GroupJson(interner);
        var snapshot = Snapshot.of(head.account(), head.takenAt(),
                users(chunks.getOrDefault(ListKind.USERS, List.of()), interner),
                list(chunks, ListKind.GROUPS, groups::read), list(chunks, ListKind.MODULES, CatalogueJson::module),
                list(chunks, ListKind.BUYERS, CatalogueJson::buyer), head.gaps()).withReading(head.reading());
        return head.knowsTokens() ? snapshot.withTokens(list(chunks, ListKind.TOKENS, CatalogueJson::token)) : snapshot;
    }

    /** The users of all chunks, in today's form or in that of earlier versions. */
    private static List<AccountUser> users(List<byte[]> chunks, Interner interner) {
        var groupSets = new GroupSets();
        if (chunks.stream().noneMatch(UserJson::is)) {
            return ChunkedUsers.of(chunks.parallelStream()
                    .map(chunk -> UserColumnsReader.read(chunk, interner, groupSets)).toList());
        }
        var json = new UserJson(interner);
        return chunks.parallelStream()
                .map(chunk -> UserJson.is(chunk) ? json.read(chunk)
                        : UserColumnsReader.read(chunk, interner, groupSets))
                .flatMap(List::stream).toList();
    }

    private static <T> List<T> list(Map<ListKind, List<byte[]>> chunks, ListKind kind, Function<JsonReader, T> reader) {
        var all = new ArrayList<T>();
        for (var chunk : chunks.getOrDefault(kind, List.of())) {
            JsonText.parse(new String(chunk, StandardCharsets.UTF_8)).objects("list")
                    .forEach(o -> all.add(reader.apply(o)));
        }
        return all;
    }
}

package org.accessdesk.store.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.sqlite.Hash;

/**
 * The file of an account that is presented: its snapshot with aliases in the form of a workspace, so that pictures can start
 * from it.
 */
public final class SnapshotFile {
    /** The end of its name. */
    public static final String SUFFIX = ".snapshot.json";
    private static final String FORMAT = "access-desk-snapshot";
    private static final int SCHEMA = 1;
    private static final int LARGEST = 1 << 28;

    private SnapshotFile() {}

    /** The text of the file; equal for equal content. */
    public static String text(PresentedSnapshot account) {
        var snapshot = account.snapshot();
        var lists = JsonText.object();
        var chunks = SnapshotCodec.chunks(snapshot);
        chunks.forEach((kind, list) -> lists.set(name(kind),
                JsonText.texts(list.stream().map(Base64.getEncoder()::encodeToString).toList())));
        var json = JsonText.object().put("format", FORMAT).put("schema", SCHEMA).put("head",
                SnapshotHead.of(snapshot, new SnapshotCause.FirstRead(), account.at(), digest(chunks)).json());
        json.set("token", AccountJson.write(account.token()));
        json.set("lists", lists);
        return JsonText.lines(json);
    }

    /**
     * Reads a file. Blocks.
     *
     * @throws StoreException if it cannot be read, is of another version, or is damaged
     */
    public static PresentedSnapshot read(Path file) throws StoreException {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new StoreException(MessageCode.SNAPSHOT_FILE_DAMAGED, name);
            }
            return read(JsonText.parse(Files.readString(file)), name);
        } catch (IOException e) {
            throw new StoreException(MessageCode.FILE_UNREADABLE, name);
        } catch (IllegalArgumentException e) {
            throw new StoreException(MessageCode.SNAPSHOT_FILE_DAMAGED, name);
        }
    }

    private static PresentedSnapshot read(JsonReader json, String name) throws StoreException {
        if (!json.textOrEmpty("format").equals(FORMAT)) {
            throw new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN_KIND, "format");
        }
        if (json.number("schema") != SCHEMA) {
            throw new StoreException(MessageCode.SNAPSHOT_FILE_VERSION, name);
        }
        var chunks = new EnumMap<ListKind, List<byte[]>>(ListKind.class);
        var lists = json.object("lists");
        for (var kind : ListKind.values()) {
            chunks.put(kind, lists.texts(name(kind)).stream().map(Base64.getDecoder()::decode).toList());
        }
        var head = SnapshotHead.read(json.text("head"));
        if (!head.digest().equals(digest(chunks))) {
            throw new StoreException(MessageCode.SNAPSHOT_FILE_DAMAGED, name);
        }
        return new PresentedSnapshot(SnapshotCodec.read(head, chunks).prepared(),
                AccountJson.token(json.object("token")), head.at());
    }

    private static String name(ListKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String digest(Map<ListKind, List<byte[]>> chunks) {
        var hash = Hash.digest();
        chunks.forEach((kind, list) -> {
            hash.update(kind.name().getBytes(StandardCharsets.UTF_8));
            list.forEach(hash::update);
        });
        return HexFormat.of().formatHex(hash.digest());
    }
}

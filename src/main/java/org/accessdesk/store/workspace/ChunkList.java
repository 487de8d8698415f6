package org.accessdesk.store.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.snapshot.ListKind;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.Hash;

/** The numbers of the chunks in each list of a snapshot, in order. */
record ChunkList(Map<ListKind, List<Long>> numbers) {

    byte[] packed() {
        var json = JsonText.object();
        numbers.forEach(
                (kind, list) -> json.set(kind.name(), JsonText.texts(list.stream().map(Object::toString).toList())));
        return Deflated.pack(JsonText.text(json).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if {@code packed} is no list of chunks */
    static ChunkList read(byte[] packed) {
        var bytes = Deflated.unpack(packed).orElseThrow(() -> new BadJsonException(MessageCode.JSON_PACKED_WRONG));
        var json = JsonText.parse(new String(bytes, StandardCharsets.UTF_8));
        var numbers = new EnumMap<ListKind, List<Long>>(ListKind.class);
        for (var kind : ListKind.values()) {
            numbers.put(kind, json.texts(kind.name()).stream().map(Long::valueOf).toList());
        }
        return new ChunkList(numbers);
    }

    Stream<Long> all() {
        return numbers.values().stream().flatMap(Collection::stream);
    }

    /** A hash of the hashes of the contents, in order. */
    static String digest(Map<ListKind, List<byte[]>> hashes) {
        var digest = Hash.digest();
        for (var kind : ListKind.values()) {
            var list = hashes.getOrDefault(kind, List.of());
            digest.update((kind + " " + list.size()).getBytes(StandardCharsets.UTF_8));
            list.forEach(digest::update);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.accessdesk.store.snapshot;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.NameIndex;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.sqlite.Hash;

/** What was found in the names of users as bytes, and back: three bytes a user for 100,000 of them, and a check of all. */
public final class NameIndexCodec {
    private static final int USUAL_BYTES = 3;
    private static final int FIXED_BYTES = 64;

    private NameIndexCodec() {}

    public static byte[] write(NameIndex names) {
        var to = new ColumnWriter(names.order().length * USUAL_BYTES + FIXED_BYTES);
        writeVersion(to);
        to.text(names.language());
        to.signed(names.fingerprint());
        to.number(names.order().length);
        for (var user : names.order()) {
            to.number(user);
        }
        write(names.alike(), to);
        write(names.sameMail(), to);
        var content = to.take();
        return ByteBuffer.allocate(content.length + Integer.BYTES).put(content).putInt(Hash.check(content)).array();
    }

    /** Another Java has another Unicode, and may find something else in the same names. */
    private static void writeVersion(ColumnWriter to) {
        to.number(NameIndex.VERSION);
        to.number(Runtime.version().feature());
    }

    private static void write(BitSet users, ColumnWriter to) {
        to.number(users.cardinality());
        var before = 0;
        for (var user = users.nextSetBit(0); user >= 0; user = users.nextSetBit(user + 1)) {
            to.number((long) user - before);
            before = user;
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if {@code bytes} are damaged, or another version of the app or of Java wrote them
     */
    public static NameIndex read(byte[] bytes) {
        var end = bytes.length - Integer.BYTES;
        var content = Arrays.copyOf(bytes, Math.max(0, end));
        if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != Hash.check(content)) {
            throw new BadJsonException(MessageCode.JSON_PACKED_WRONG);
        }
        try {
            return read(new ColumnReader(content));
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static NameIndex read(ColumnReader from) {
        if (from.number() != NameIndex.VERSION || from.number() != Runtime.version().feature()) {
            throw new IllegalArgumentException("Another version wrote it.");
        }
        var language = from.text();
        var fingerprint = from.signed();
        var order = new int[from.count()];
        for (var at = 0; at < order.length; at++) {
            order[at] = Math.toIntExact(from.number());
        }
        var names = NameIndex.kept(language, fingerprint, order, readUsers(from, order.length),
                readUsers(from, order.length));
        from.end();
        return names;
    }

    private static BitSet readUsers(ColumnReader from, int all) {
        var users = new BitSet();
        var user = 0;
        for (var left = from.count(); left > 0; left--) {
            user = Objects.checkIndex(Math.addExact(user, Math.toIntExact(from.number())), all);
            users.set(user);
        }
        return users;
    }
}

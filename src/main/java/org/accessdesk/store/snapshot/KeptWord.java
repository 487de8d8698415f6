package org.accessdesk.store.snapshot;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.ServerWord;

/** A server's word as it is kept: the constant's name, as ever, or the word itself where this version does not know it. */
final class KeptWord {
    private KeptWord() {}

    static <E extends Enum<E> & ServerWord> String write(ServerValue<E> value) {
        return value.isForeign() ? value.text() : value.isSaid() ? value.kind().name() : "";
    }

    /** A word that an earlier version kept as unknown is not known to be harmless. */
    static <E extends Enum<E> & ServerWord> ServerValue<E> read(Class<E> type, String text) {
        return ServerValue.read(type, text);
    }
}

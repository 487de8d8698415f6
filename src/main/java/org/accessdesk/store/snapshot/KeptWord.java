package org.accessdesk.store.snapshot;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.ServerWord;

/**
 * A server word as it is stored: the constant's name, as in earlier versions, or the word itself if this version does
 * not know it.
 */
final class KeptWord {
    private KeptWord() {}

    static <E extends Enum<E> & ServerWord> String write(ServerValue<E> value) {
        return value.isForeign() ? value.text() : value.isSaid() ? value.kind().name() : "";
    }

    /** A word that an earlier version stored as unknown may be unsafe. */
    static <E extends Enum<E> & ServerWord> ServerValue<E> read(Class<E> type, String text) {
        for (var kind : type.getEnumConstants()) {
            if (kind.name().equals(text) && !text.equals(ServerWord.UNKNOWN_NAME)) {
                return ServerValue.of(kind);
            }
        }
        return ServerValue.read(type, text);
    }
}

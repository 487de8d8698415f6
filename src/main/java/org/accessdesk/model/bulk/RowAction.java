package org.accessdesk.model.bulk;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.text.SearchText;

/** What a row wants of a membership. */
public enum RowAction {
    ADD(Set.of("add", "added", "join", "+", "hinzufugen", "hinzu", "anadir", "agregar", "ajouter", "追加")),
    REMOVE(Set.of("remove", "removed", "delete", "leave", "-", "entfernen", "loschen", "quitar", "eliminar", "retirer",
            "supprimer", "削除"));

    private final Set<String> words;

    RowAction(Set<String> words) {
        this.words = words;
    }

    /** The action that {@code word} names in one of the app's languages; empty if it names none. */
    public static Optional<RowAction> of(String word) {
        var plain = word.strip();
        var key = SearchText.fold(NeutralCell.original(plain)).strip();
        for (var action : values()) {
            if (action.words.contains(key)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The other one. */
    public RowAction inverse() {
        return this == ADD ? REMOVE : ADD;
    }
}

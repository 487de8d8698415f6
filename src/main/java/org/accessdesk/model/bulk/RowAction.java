package org.accessdesk.model.bulk;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.text.SearchText;

/** What a row wants of a membership. */
public enum RowAction {
    ADD, REMOVE;

    private static final Set<String> ADDING = Set.of("add", "added", "join", "+", "hinzufugen", "hinzu", "anadir",
            "agregar", "ajouter", "追加");
    private static final Set<String> REMOVING = Set.of("remove", "removed", "delete", "leave", "-", "entfernen",
            "loschen", "quitar", "eliminar", "retirer", "supprimer", "削除");

    /** The action that {@code word} names in one of the app's languages; empty if it names none. */
    public static Optional<RowAction> of(String word) {
        var key = SearchText.fold(NeutralCell.original(word.strip())).strip();
        if (ADDING.contains(key)) {
            return Optional.of(ADD);
        }
        return REMOVING.contains(key) ? Optional.of(REMOVE) : Optional.empty();
    }

    /** The other one. */
    public RowAction inverse() {
        return this == ADD ? REMOVE : ADD;
    }
}

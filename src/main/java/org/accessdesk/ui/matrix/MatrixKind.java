package org.accessdesk.ui.matrix;

import java.util.List;
import org.accessdesk.ui.kit.text.Texts;

/** What the cells of the matrix tell. */
public enum MatrixKind {
    /** Which user is in which group. */
    MEMBERS("matrix.members", "users.column.user", "users.column.email"),
    /** Which group has which module. */
    MODULES("matrix.modules", "groups.column.group");

    private final String key;
    // The list never changes; its type only does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    MatrixKind(String key, String... names) {
        this.key = key;
        this.names = List.of(names);
    }

    /** The titles of what a row is called by in tables: as many of the first of {@link Sheet#rowNames}. */
    List<String> rowTitles() {
        return names.stream().map(Texts::get).toList();
    }

    /** Its name. */
    public String text() {
        return Texts.get(key);
    }
}

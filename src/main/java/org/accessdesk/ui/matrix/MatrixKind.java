package org.accessdesk.ui.matrix;

import org.accessdesk.ui.kit.text.Texts;

/** What the cells of the matrix tell. */
public enum MatrixKind {
    /** Which user is in which group. */
    MEMBERS("matrix.members"),
    /** Which group has which module. */
    MODULES("matrix.modules");

    private final String key;

    MatrixKind(String key) {
        this.key = key;
    }

    /** Its name. */
    public String text() {
        return Texts.get(key);
    }
}

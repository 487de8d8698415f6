package org.accessdesk.ui.kit.text;

import org.accessdesk.model.change.Conflict;

/** What the texts of a group are called. */
public final class FieldNames {
    private FieldNames() {}

    /** What a text of a group is called above or before it. */
    public static String label(Conflict.GroupTextField field) {
        return switch (field) {
            case NAME -> Texts.get("kit.field.name");
            case DESCRIPTION -> Texts.get("kit.field.description");
            case LOGO -> Texts.get("kit.field.logo");
        };
    }

    /** What a text of a group is called within a sentence. */
    public static String inSentence(Conflict.GroupTextField field) {
        return switch (field) {
            case NAME -> Texts.get("kit.conflict.name");
            case DESCRIPTION -> Texts.get("kit.conflict.description");
            case LOGO -> Texts.get("kit.conflict.logo");
        };
    }
}

package org.accessdesk.model.change;

import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.jspecify.annotations.Nullable;

/** Why a delta cannot be merged into what the server has now, or what was done cannot be taken back. */
public sealed interface Conflict {

    /** A text of a group. */
    enum TextField {
        NAME, DESCRIPTION, LOGO;

        /** The text of that field. */
        public String of(GroupContent content) {
            return switch (this) {
                case NAME -> content.name();
                case DESCRIPTION -> content.description();
                case LOGO -> content.logo();
            };
        }

        /** What the change sets it to; null if it does not. */
        public @Nullable String of(GroupChange change) {
            return switch (this) {
                case NAME -> change.name();
                case DESCRIPTION -> change.description();
                case LOGO -> change.logo();
            };
        }

        /** The change with that text set. */
        GroupChange set(GroupChange change, String text) {
            return switch (this) {
                case NAME -> change.withName(text);
                case DESCRIPTION -> change.withDescription(text);
                case LOGO -> change.withLogo(text);
            };
        }
    }

    /** The user is no longer in the account, or the group is deleted, or it is not visible to this token. */
    record ObjectGone() implements Conflict {}

    /** The user should join a group that does not exist any more. */
    record GroupGone(GroupId group) implements Conflict {}

    /** The user would be left without a group (AccountUser BR-003). */
    record NoGroupLeft() implements Conflict {}

    /** Somebody else set the same text to something else meanwhile. */
    record FieldSet(TextField field, String base, String mine, String theirs) implements Conflict {}

    /** Only of an undo: the Default group does not have the module any more, so no other can get it back (UserGroup BR-006). */
    record NotInDefault(ModuleId module) implements Conflict {}

    /**
     * Only of an undo: groups or API tokens were given the module since, and would lose it with the Default group
     * (UserGroup BR-012), though others gave it to them.
     */
    record GivenSince(ModuleId module) implements Conflict {}
}

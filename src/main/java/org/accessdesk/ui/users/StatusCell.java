package org.accessdesk.ui.users;

import javafx.scene.control.TableCell;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.StyleClasses;
import org.jspecify.annotations.Nullable;

/** The cell of a user's status, in the colour of its tone. */
final class StatusCell extends TableCell<UserRow, UserRow> {
    private Tone tone = Tone.NEUTRAL;

    StatusCell() {
        getStyleClass().addAll("status", tone.styleClass());
        TruncationTooltip.allow(this);
    }

    @Override
    protected void updateItem(@Nullable UserRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
        } else {
            setText(text(row));
            show(isToBeRemoved(row) ? Tone.NEGATIVE : tone(row.user().status()));
        }
    }

    private void show(Tone next) {
        StyleClasses.replace(this, tone.styleClass(), next.styleClass());
        tone = next;
    }

    /** The status, or that the draft removes or invites the user. */
    static String text(UserRow row) {
        return isToBeRemoved(row) ? Texts.get("users.status.toBeRemoved") : text(row.user());
    }

    /** The status; of a person who has none yet, that the draft invites them. */
    static String text(AccountUser user) {
        return user.id().isLocal() ? Texts.get("users.status.toBeInvited") : UserStatusTexts.status(user.status());
    }

    private static boolean isToBeRemoved(UserRow row) {
        return row.mark() == UserRow.UserMark.REMOVED;
    }

    static Tone tone(ServerValue<UserStatus> status) {
        return switch (status.kind()) {
            case ACTIVE -> Tone.POSITIVE;
            case NEW, INVITED, INVITATION_EXPIRED -> Tone.PENDING;
            case BLOCKED, DISABLED, DELETED -> Tone.NEGATIVE;
            case UNKNOWN -> Tone.NEUTRAL;
        };
    }
}

package org.accessdesk.ui.users;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;

/** Who is edited: one user's name, status, e-mail address and facts. Its nodes are used for each user. */
final class UserHead {
    private final Avatar avatar = new Avatar();
    private final Label name = TruncationTooltip.allow(new Label());
    private final StatusLabel status = new StatusLabel();
    private final Label email = UserEditorView.fact("");
    private final Label about = UserEditorView.fact("");

    private final List<Node> lines;

    UserHead() {
        name.getStyleClass().add(Styles.TITLE);
        status.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(avatar, name, status);
        line.getStyleClass().add("person");
        line.setAlignment(Pos.CENTER_LEFT);
        lines = List.of(line, UserEditorView.facts(email, about));
    }

    /** The name, and below it the facts. */
    List<Node> lines() {
        return lines;
    }

    void show(AccountUser user, String shownName) {
        avatar.show(user.id().value(), shownName);
        name.setText(shownName);
        status.show(StatusCell.text(user), StatusCell.tone(user.status()));
        email.setText(Names.line(user.email()));
        about.setText(UserEditorViewModel.facts(user, Dates::day));
    }
}

package org.accessdesk.ui.users;

import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.users.invite.InviteView;
import org.accessdesk.ui.users.invite.InviteViewModel;

/** The editor of the selected users; in its place, while people are invited, the pane for that. */
final class InvitingEditor extends StackPane {
    private final InviteView invite;

    InvitingEditor(InviteViewModel model, UserEditorView editor) {
        invite = new InviteView(model);
        setMinHeight(0);
        getChildren().setAll(editor, invite);
        model.openProperty().subscribe(open -> {
            Visibility.set(editor, !open);
            Visibility.set(invite, open);
            if (open) {
                invite.begin();
            }
        });
    }
}

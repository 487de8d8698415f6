package org.accessdesk.ui.users;

import java.util.Objects;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.users.invite.InviteView;
import org.accessdesk.ui.users.invite.InviteViewModel;
import org.jspecify.annotations.Nullable;

/** The editor of the selected users; in its place, while people are invited, the pane for that. */
final class InvitingEditor extends StackPane {
    /** Made when it is first needed: most starts of the app need none. */
    private @Nullable InviteView invite;

    InvitingEditor(InviteViewModel model, UserEditorView editor) {
        getStyleClass().add(Styles.SIDE_PANE);
        setMinHeight(0);
        model.openProperty().subscribe(open -> {
            if (open) {
                var view = Objects.requireNonNullElseGet(invite, () -> new InviteView(model));
                invite = view;
                getChildren().setAll(view);
                view.begin();
            } else {
                getChildren().setAll(editor);
            }
        });
    }
}

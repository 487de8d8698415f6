package org.accessdesk.ui.users;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.table.ListActions;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.users.bulk.BulkView;
import org.accessdesk.ui.users.invite.InviteView;
import org.accessdesk.ui.users.like.LikeView;

/** The editor of the selected users; in its place, while one is open, a form for many users. */
final class UserForms extends StackPane {
    private final UsersViewModel model;
    private final UserEditorView editor;
    private final ListActions actions;
    private final Map<ReadOnlyBooleanProperty, OpenForm> forms = new LinkedHashMap<>();
    /** Made when they are first needed: most starts of the app need none. */
    private final Map<ReadOnlyBooleanProperty, Node> made = new HashMap<>();

    /**
     * A form that may be open.
     *
     * @param view makes it
     * @param leave closes it
     */
    private record OpenForm(Supplier<Node> view, Runnable leave) {}

    UserForms(UsersViewModel model, UserEditorView editor, ListActions actions) {
        this.model = model;
        this.editor = editor;
        this.actions = actions;
        getStyleClass().add(Styles.SIDE_PANE);
        setMinHeight(0);
        getChildren().setAll(editor);
        add(model.invite().openProperty(), () -> new InviteView(model.invite()), model.invite()::cancel);
        add(model.bulk().openProperty(), () -> new BulkView(model.bulk(),
                file -> model.bulk().failed().ifPresent(rows -> actions.export(rows, file)), actions::toUsers),
                model.bulk()::cancel);
        add(model.like().openProperty(), () -> new LikeView(model.like(), actions::toUsers), model.like()::cancel);
    }

    private void add(ReadOnlyBooleanProperty open, Supplier<Node> view, Runnable leave) {
        forms.put(open, new OpenForm(view, leave));
        open.subscribe(_ -> show(open));
    }

    /** For each form whether it is open, to observe. */
    Iterable<ReadOnlyBooleanProperty> opened() {
        return forms.keySet();
    }

    private void show(ReadOnlyBooleanProperty open) {
        if (open.get()) {
            forms.forEach((other, form) -> {
                if (!other.equals(open) && other.get()) {
                    form.leave().run();
                }
            });
            getChildren().setAll(made.computeIfAbsent(open, _ -> Objects.requireNonNull(forms.get(open)).view().get()));
        } else if (forms.keySet().stream().noneMatch(ReadOnlyBooleanProperty::get)) {
            getChildren().setAll(editor);
        }
    }

    /** Moves the focus to where the open form begins; it must be in view by then. */
    void begin() {
        switch (getChildren().getFirst()) {
            case InviteView invite -> invite.begin();
            case BulkView bulk -> bulk.begin();
            case LikeView like -> like.begin();
            default -> {
                // The editor takes the focus by itself.
            }
        }
    }

    /** Asks for a file, and writes the memberships of the selected users to it, or else of all that are shown. */
    void exportMemberships() {
        SaveFile.askTable(getScene().getWindow(), Texts.get("users.menu.exportMemberships"), "memberships")
                .ifPresent(file -> model.memberships().ifPresent(table -> actions.export(table, file)));
    }
}

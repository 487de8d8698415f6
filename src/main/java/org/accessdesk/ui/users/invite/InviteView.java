package org.accessdesk.ui.users.invite;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The pane at the right that invites people. Escape leaves it; nothing is drafted before its button. */
public final class InviteView extends StackPane {
    private static final int LINES = 4;
    private final InviteViewModel model;
    private final TextArea people = new TextArea();
    private final FilteredChecks<GroupId> groups = new FilteredChecks<>(Texts.get("users.invite.groups"),
            Texts.get("users.editor.filterGroups"));
    private final VBox preview = new VBox();
    private final Label missing = new Label();
    private final Button add = TruncationTooltip.forbid(new Button());

    /** The pane of {@code model}. */
    public InviteView(InviteViewModel model) {
        this.model = model;
        setMinHeight(0);
        people.setPrefRowCount(LINES);
        people.setMinHeight(USE_PREF_SIZE);
        people.setAccessibleText(Texts.get("users.invite.people"));
        people.setPromptText(Texts.get("users.invite.prompt"));
        people.setWrapText(true);
        people.textProperty().bindBidirectional(model.textProperty());
        groups.setOnToggle(model::toggle);
        groups.getStyleClass().add("invite-groups");
        VBox.setVgrow(groups, Priority.ALWAYS);
        preview.getStyleClass().add("invite-preview");
        var scroll = new ScrollPane(preview);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("invite-scroll");
        scroll.setAccessibleText(Texts.get("users.invite.preview"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var parts = new SidePane(head(), new Section(Texts.get("users.invite.people"), people), groups,
                new Section(Texts.get("users.invite.preview"), scroll), foot());
        getChildren().setAll(parts);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (KeyBinding.LEAVE.matches(key)) {
                model.cancel();
                key.consume();
            }
        });
        model.contentProperty().subscribe(content -> {
            if (content != null) {
                show(content);
            }
        });
    }

    /** Moves the focus to where the people are typed. */
    public void begin() {
        people.requestFocus();
    }

    private static VBox head() {
        var title = new Label(Texts.get("users.invite.title"));
        title.getStyleClass().add(Styles.TITLE);
        var hint = new Label(Texts.get("users.invite.hint"));
        hint.getStyleClass().add(Styles.MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        var head = new VBox(title, hint);
        head.getStyleClass().add(Styles.PANE_HEAD);
        return head;
    }

    private VBox foot() {
        missing.getStyleClass().add(Styles.MUTED);
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        var cancel = TruncationTooltip.forbid(new Button(Texts.get("users.invite.cancel")));
        cancel.setOnAction(_ -> model.cancel());
        add.getStyleClass().add(Styles.PRIMARY);
        add.setOnAction(_ -> model.add());
        var buttons = new FlowPane(add, cancel);
        buttons.getStyleClass().add("invite-buttons");
        buttons.setMinHeight(USE_PREF_SIZE);
        var foot = new VBox(missing, buttons);
        foot.getStyleClass().add("section");
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private void show(InviteContent content) {
        groups.setRows(content.groups());
        var nodes = new ArrayList<Node>();
        content.problems().forEach(p -> nodes.add(new Banner(Banner.BannerKind.DANGER, p)));
        content.there().forEach(k -> nodes.add(there(k)));
        content.people().forEach(p -> nodes.add(line(p)));
        if (!content.access().isEmpty()) {
            nodes.add(line(content.access()));
        }
        preview.getChildren().setAll(nodes.isEmpty() ? List.of(line(Texts.get("users.invite.empty"))) : nodes);
        missing.setText(content.missing());
        Visibility.set(missing, !content.missing().isEmpty());
        add.setText(content.add());
        add.setAccessibleHelp(content.missing());
        add.setDisable(!content.canAdd());
    }

    private Banner there(InviteContent.Known known) {
        var banner = new Banner(Banner.BannerKind.WARNING, known.text());
        return known.user().isLocal() ? banner
                : banner.withBelow(Texts.get("users.invite.joinInstead"), () -> model.joinInstead(known.user()));
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

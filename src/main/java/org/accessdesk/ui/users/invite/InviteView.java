package org.accessdesk.ui.users.invite;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.PasteArea;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SideForm;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** The pane at the right that invites people. Escape leaves it; nothing is drafted before its button. */
public final class InviteView extends StackPane {
    private static final int LINES = 4;
    private final InviteViewModel model;
    private final PasteArea people = new PasteArea();
    private final FilteredChecks<GroupId> groups = new FilteredChecks<>(Texts.get("users.invite.groups"),
            Texts.get("users.editor.filterGroups"));
    private final SideForm.Preview preview = new SideForm.Preview(Texts.get("users.invite.preview"));
    private final Label missing = SideForm.muted("");
    private final Button add = TruncationTooltip.forbid(new Button());
    private List<Node> lines = List.of();
    private @Nullable InviteContent shown;

    /** The pane of {@code model}. */
    public InviteView(InviteViewModel model) {
        this.model = model;
        setMinHeight(0);
        people.setPrefRowCount(LINES);
        people.setMinHeight(USE_PREF_SIZE);
        people.setAccessibleText(Texts.get("users.invite.people"));
        people.setPromptText(Texts.get("users.invite.prompt"));
        people.setWrapText(true);
        people.wholeProperty().bindBidirectional(model.textProperty());
        groups.setOnToggle(model::toggle);
        groups.getStyleClass().add("form-checks");
        VBox.setVgrow(groups, Priority.ALWAYS);
        var parts = new SidePane(SideForm.head(Texts.get("users.invite.title"), Texts.get("users.invite.hint")),
                new Section(Texts.get("users.invite.people"), people, people.rest()), groups,
                new Section(Texts.get("users.invite.preview"), preview), foot());
        getChildren().setAll(parts);
        SideForm.onLeave(this, model::cancel);
        model.contentProperty().subscribe(content -> {
            if (content != null) {
                show(content);
            }
        });
    }

    /** Moves the focus to where the people are typed. */
    public void begin() {
        SideForm.begin(this, people);
    }

    private VBox foot() {
        var cancel = TruncationTooltip.forbid(new Button(Texts.get("users.invite.cancel")));
        cancel.setOnAction(_ -> model.cancel());
        add.getStyleClass().add(Styles.PRIMARY);
        add.setOnAction(_ -> model.add());
        return SideForm.foot(missing, add, cancel);
    }

    private void show(InviteContent content) {
        groups.setRows(content.groups());
        if (shown == null || !content.hasLinesOf(shown)) {
            lines = lines(content);
        }
        shown = content;
        var nodes = new ArrayList<>(lines);
        if (!content.access().isEmpty()) {
            nodes.add(SideForm.line(content.access()));
        }
        preview.show(nodes, Texts.get("users.invite.empty"));
        missing.setText(content.missing());
        Visibility.set(missing, !content.missing().isEmpty());
        add.setText(content.add());
        add.setAccessibleHelp(content.missing());
        add.setDisable(!content.canAdd());
    }

    private List<Node> lines(InviteContent content) {
        var nodes = new ArrayList<Node>();
        content.problems().forEach(p -> nodes.add(new Banner(Banner.BannerKind.DANGER, p)));
        content.there().forEach(k -> nodes.add(there(k)));
        content.people().forEach(p -> nodes.add(SideForm.line(p)));
        return nodes;
    }

    private Banner there(InviteContent.Known known) {
        var banner = new Banner(Banner.BannerKind.WARNING, known.text());
        var user = known.user();
        return user == null || user.isLocal() ? banner
                : banner.withBelow(Texts.get("users.invite.joinInstead"), () -> model.joinInstead(user));
    }
}

package org.accessdesk.ui.users.like;

import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SideForm;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.NameCell;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The pane at the right that makes users like another one. Escape leaves it; nothing is drafted before its button. */
public final class LikeView extends StackPane {
    private static final double ROW = 2;
    private static final int LEAST_HITS = 3;
    private final LikeViewModel model;
    private final Consumer<ListFilter> toUsers;
    private final Label subjects = SideForm.line("");
    private final Label chosen = SideForm.line("");
    private final FilterField search = new FilterField(Texts.get("users.like.search"));
    private final ListView<Choice<UserId>> hits = new ListView<>();
    private final FilteredChecks<GroupId> groups = new FilteredChecks<>(Texts.get("users.like.groups"),
            Texts.get("users.editor.filterGroups"));
    private final SideForm.Preview preview = new SideForm.Preview(Texts.get("users.invite.preview"));
    private final Label note = SideForm.muted("");
    private final Button put = TruncationTooltip.forbid(new Button());

    /**
     * The pane of {@code model}.
     *
     * @param toUsers shows users in their list
     */
    public LikeView(LikeViewModel model, Consumer<ListFilter> toUsers) {
        this.model = model;
        this.toUsers = toUsers;
        setMinHeight(0);
        subjects.getStyleClass().add(Styles.HEADING);
        chosen.getStyleClass().add(Styles.HEADING);
        search.leadTo(hits).textProperty().bindBidirectional(model.searchProperty());
        setUpHits();
        var removals = new CheckBox(Texts.get("users.like.removals"));
        removals.setWrapText(true);
        removals.setMinHeight(USE_PREF_SIZE);
        removals.selectedProperty().bindBidirectional(model.removalsProperty());
        groups.setOnToggle(model::include);
        groups.getStyleClass().add("like-checks");
        VBox.setVgrow(groups, Priority.ALWAYS);
        getChildren().setAll(new SidePane(SideForm.head(Texts.get("users.like.title"), Texts.get("bulk.hint")),
                new Section(Texts.get("users.like.subjects"), subjects),
                new Section(Texts.get("users.like.model"), chosen, search, hits, removals), groups,
                preview.section(), foot()));
        SideForm.onLeave(this, model::cancel);
        model.contentProperty().subscribe(content -> {
            if (content != null) {
                show(content);
            }
        });
    }

    private void setUpHits() {
        hits.setCellFactory(_ -> new NameCell<>(Choice::text));
        hits.setAccessibleText(Texts.get("users.like.model"));
        hits.getStyleClass().addAll("names", "like-hits");
        model.hitsProperty().subscribe(found -> {
            hits.getItems().setAll(found);
            Visibility.set(hits, !found.isEmpty());
            selectChosen();
            nameChosen();
        });
        model.chosenProperty().subscribe(_ -> selectChosen());
        hits.getSelectionModel().selectedItemProperty().subscribe(choice -> {
            if (choice != null) {
                model.choose(choice.key());
            }
        });
        // As high as its rows, and where there is no room, as some of them.
        hits.minHeightProperty().bind(height(LEAST_HITS));
        hits.prefHeightProperty().bind(height(Integer.MAX_VALUE));
    }

    private DoubleBinding height(int rows) {
        return Bindings.createDoubleBinding(
                () -> ROW * Math.min(rows, hits.getItems().size()) * subjects.getFont().getSize() + 2,
                model.hitsProperty(), subjects.fontProperty());
    }

    /** Names the model user where the hits do not. */
    private void nameChosen() {
        var isHit = hits.getItems().stream().anyMatch(c -> c.key().equals(model.chosenProperty().get()));
        Visibility.set(chosen, !chosen.getText().isEmpty() && !isHit);
    }

    private void selectChosen() {
        hits.getItems().stream().filter(choice -> choice.key().equals(model.chosenProperty().get())).findFirst()
                .ifPresent(hits.getSelectionModel()::select);
    }

    /** Moves the focus to where the model user is typed. */
    public void begin() {
        SideForm.begin(this, search);
    }

    private VBox foot() {
        var cancel = TruncationTooltip.forbid(new Button(Texts.get("users.invite.cancel")));
        cancel.setOnAction(_ -> model.cancel());
        put.getStyleClass().add(Styles.PRIMARY);
        put.setOnAction(_ -> model.put());
        return SideForm.foot(note, put, cancel);
    }

    private void show(LikeContent content) {
        subjects.setText(content.subjects());
        chosen.setText(content.model());
        nameChosen();
        groups.setRows(content.groups());
        var nodes = new ArrayList<Node>();
        if (!content.title().isEmpty()) {
            var title = SideForm.line(content.title());
            title.getStyleClass().add(Styles.HEADING);
            nodes.add(title);
        }
        content.warnings().forEach(warning -> nodes.add(Banner.warning(warning, toUsers)));
        content.lines().forEach(line -> nodes.add(SideForm.line(line)));
        preview.show(nodes, Texts.get("bulk.empty"));
        note.setText(content.note());
        Visibility.set(note, !content.note().isEmpty());
        put.setText(content.put());
        // The button tells a screen reader what it will do.
        put.setAccessibleHelp(preview.getAccessibleHelp() + "\n" + content.note());
        put.setDisable(!content.canPut());
    }
}

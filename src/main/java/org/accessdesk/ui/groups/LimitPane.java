package org.accessdesk.ui.groups;

import java.util.function.BiConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.id.Id;
import org.accessdesk.ui.groups.GroupLimit.LimitChoice;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FilteredChecks;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/**
 * The buyers or extensions of a group: all or chosen ones. What can be chosen is shown while chosen ones are selected.
 */
final class LimitPane extends VBox {
    private final RadioButton all;
    private final RadioButton chosen;
    private final Label was = TruncationTooltip.allow(new Label());
    private final Hyperlink reset = new Hyperlink(Texts.get("groups.editor.reset"));
    private final Label why = new Label();
    private final VBox proposal = new VBox();
    private final FilteredChecks<Id> list;
    private final Runnable toAll;
    private boolean showing;

    /** What a person does with a limit. */
    interface LimitActions {
        void selectAll(LimitField field);

        void choose(LimitField field);

        void reset(LimitField field);

        BiConsumer<Id, Boolean> toggle(LimitField field);
    }

    LimitPane(LimitField field, LimitActions actions) {
        var name = LimitTexts.label(field);
        all = new RadioButton(LimitTexts.all(field));
        chosen = new RadioButton(switch (field) {
            case BUYERS -> Texts.get("groups.limit.chosenBuyers");
            case EXTENSIONS -> Texts.get("groups.limit.chosenExtensions");
        });
        list = new FilteredChecks<>(name, switch (field) {
            case BUYERS -> Texts.get("groups.editor.filterBuyers");
            case EXTENSIONS -> Texts.get("groups.editor.filterExtensions");
        });
        list.showAllRows();
        toAll = () -> actions.selectAll(field);
        var group = new ToggleGroup();
        all.setToggleGroup(group);
        chosen.setToggleGroup(group);
        // Arrow keys select a button without an action.
        group.selectedToggleProperty().addListener((_, _, is) -> {
            if (!showing && all.equals(is)) {
                toAll.run();
            } else if (!showing && chosen.equals(is)) {
                actions.choose(field);
            }
        });
        list.setOnToggle(actions.toggle(field));
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setAccessibleText(Texts.format("groups.editor.resetOf", name));
        reset.setOnAction(_ -> {
            reset.setVisited(false);
            actions.reset(field);
            all.requestFocus();
        });
        was.getStyleClass().addAll("note", Styles.MUTED);
        was.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(was, Priority.ALWAYS);
        why.getStyleClass().add(Styles.MUTED);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        var choice = new FlowPane(all, chosen);
        choice.getStyleClass().add("choice");
        var line = new HBox(was, reset);
        line.getStyleClass().add("label-line");
        var head = new VBox(choice, line, why, proposal);
        head.getStyleClass().add("limit-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
    }

    void show(GroupLimit limit) {
        showing = true;
        all.setSelected(limit.selected() == LimitChoice.ALL);
        chosen.setSelected(limit.selected() == LimitChoice.CHOSEN);
        showing = false;
        all.setDisable(limit.locked());
        chosen.setDisable(limit.locked() || (!limit.choosable() && limit.selected() != LimitChoice.CHOSEN));
        was.setText(limit.was());
        reset.setVisible(!limit.was().isEmpty());
        why.setText(limit.why());
        chosen.setAccessibleHelp(limit.why().isEmpty() ? null : limit.why());
        var proposed = !limit.proposal().isEmpty();
        Visibility.set(why, !limit.why().isEmpty() && !proposed);
        proposal.getChildren().clear();
        if (proposed) {
            proposal.getChildren().add(proposal(limit.proposal(), toAll));
        }
        Visibility.set(list, limit.selected() == LimitChoice.CHOSEN);
        list.setDisable(!limit.isOpen());
        list.setRows(limit.rows());
    }

    /** That the choice does not apply any more, with the way out. */
    static Banner proposal(String text, Runnable toAll) {
        return new Banner(Banner.BannerKind.WARNING, text).withBelow(LimitTexts.all(LimitField.BUYERS), toAll);
    }
}

package org.accessdesk.ui.history;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.ChipRow;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.text.WrappingCell;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** One change of a run: the object, before and after, and the outcome. */
final class ItemCell extends WrappingCell<ItemRow> {
    private final Avatar avatar = new Avatar();
    private final Label name = TruncationTooltip.allowName(new Label());
    private final Label kind = TruncationTooltip.forbid(new Label());
    private final Label facts = new Label();
    private final VBox lines = new VBox();
    private final StatusLabel outcome = new StatusLabel();
    private final Hyperlink trace = new Hyperlink();
    private final Hyperlink askTrail = new Hyperlink(Texts.get("history.item.trail"));
    private final VBox trail = new VBox();
    private final VBox box;

    /** @param asked receives the place of the item for which to ask the audit trail */
    ItemCell(IntConsumer asked) {
        name.getStyleClass().add(Styles.STRONG);
        kind.getStyleClass().add(Styles.MUTED);
        facts.getStyleClass().add("aside");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        lines.getStyleClass().add("item-lines");
        outcome.setWrapText(true);
        trace.setMinWidth(Region.USE_PREF_SIZE);
        trace.getStyleClass().add("aside");
        trace.setMnemonicParsing(false);
        trace.setOnAction(_ -> copyTrace());
        askTrail.setMinWidth(Region.USE_PREF_SIZE);
        askTrail.getStyleClass().add("aside");
        askTrail.setOnAction(_ -> {
            if (getItem() != null) {
                asked.accept(getItem().place());
            }
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(avatar, name, kind, gap, facts);
        head.getStyleClass().add("person");
        HBox.setHgrow(outcome, Priority.ALWAYS);
        outcome.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(outcome, askTrail, trace);
        foot.setAlignment(Pos.TOP_LEFT);
        box = new VBox(head, lines, foot, trail);
        box.getStyleClass().add("item-card");
    }

    private void copyTrace() {
        trace.setVisited(false);
        if (getItem() != null) {
            var content = new ClipboardContent();
            content.putString(getItem().traceId());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    protected void updateItem(@Nullable ItemRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        avatar.show(row.id(), row.name());
        name.setText(row.name());
        kind.setText(row.kind());
        facts.setText(row.facts());
        outcome.show(row.outcome(), row.tone());
        trace.setText(Texts.format("history.item.trace", row.traceId()));
        trace.setVisible(!row.traceId().isEmpty());
        trace.setManaged(trace.isVisible());
        askTrail.setVisible(row.offersTrail());
        askTrail.setManaged(row.offersTrail());
        askTrail.setAccessibleText(Texts.format("kit.about", Texts.get("history.item.trail"), row.name()));
        trail.getChildren().setAll(row.trail().stream().map(ItemCell::record).toList());
        lines.getChildren().setAll(row.lines().stream().map(ItemCell::line).toList());
        setGraphic(box);
        setAccessibleText(row.spoken());
    }

    private static Label record(String line) {
        var label = new Label(line);
        label.getStyleClass().add(Styles.MUTED);
        label.setWrapText(true);
        return label;
    }

    private static HBox line(ItemRow.ItemLine line) {
        var label = new Label(line.label());
        label.getStyleClass().addAll(Styles.MUTED, "line-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var chips = new ChipRow();
        chips.show(line.chips());
        HBox.setHgrow(chips, Priority.ALWAYS);
        var box = new HBox(label, chips);
        box.getStyleClass().add("item-line");
        return box;
    }
}

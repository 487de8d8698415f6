package org.accessdesk.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** The list of keys over the window, generated from {@link KeyBinding}. Arrows move line by line; Escape closes it. */
final class KeysView extends StackPane {
    private final BooleanProperty open;
    /** The keys of the window and the draft at the left, those of lists and fields at the right. */
    private final List<ListView<KeyLine>> lists = List.of(new ListView<>(), new ListView<>());
    private final Supplier<Optional<ManualLink>> manual;
    private final Hyperlink link = new Hyperlink();
    private @Nullable Node before;

    /** A line of the list: a description and its key; the heading of a group has no key. */
    private record KeyLine(String text, String keys) {
        boolean isHeading() {
            return keys.isEmpty();
        }
    }

    /**
     * A list that is shown while {@code open} is true.
     *
     * @param manual the link to the page of the manual, asked for each time
     * @param opener opens it
     */
    KeysView(BooleanProperty open, Supplier<Optional<ManualLink>> manual, Consumer<ManualLink> opener) {
        this.open = open;
        this.manual = manual;
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(_ -> {
            open.set(false);
            manual.get().ifPresent(opener);
        });
        getStyleClass().add("keys-veil");
        visibleProperty().bind(open);
        var title = new Label(Texts.get("keys.title"));
        title.getStyleClass().add(Styles.TITLE);
        for (var list : lists) {
            list.setCellFactory(_ -> new KeyCell());
            HBox.setHgrow(list, Priority.ALWAYS);
        }
        lists.getFirst().setAccessibleText(Texts.get("keys.title"));
        lists.getLast().setAccessibleText(KeyBinding.KeyGroup.LISTS.text(Locale.getDefault()));
        fill();
        var columns = new HBox(lists.toArray(ListView<?>[]::new));
        columns.getStyleClass().add("columns");
        var card = new VBox(title, columns, link);
        card.getStyleClass().addAll(Styles.CARD, "keys");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(card);
        setOnMousePressed(event -> {
            if (this.equals(event.getTarget())) {
                open.set(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().flatMap(_ -> visibleProperty()).orElse(false).subscribe(this::opened);
    }

    private void fill() {
        KeyBinding.KeyGroup group = null;
        for (var key : KeyBinding.values()) {
            var lines = lists.get(key.group().isOfWindow() ? 0 : 1).getItems();
            if (key.group() != group) {
                group = key.group();
                lines.add(new KeyLine(group.text(Locale.getDefault()), ""));
            }
            lines.add(new KeyLine(key.text(), key.keys()));
        }
    }

    private void opened(boolean shown) {
        if (shown) {
            before = getScene().getFocusOwner();
            lists.forEach(list -> list.getSelectionModel().select(1));
            lists.getFirst().requestFocus();
            var page = manual.get();
            link.setVisible(page.isPresent());
            page.ifPresent(to -> link.setText(to.text()));
        } else if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /** Keeps Tab within the lists and the link: it would move the focus to covered controls. */
    private void onKey(KeyEvent event) {
        if (KeyBinding.LEAVE.matches(event)) {
            open.set(false);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            var all = Stream.concat(lists.stream(), Stream.of(link)).filter(Node::isVisible).toList();
            var at = IntStream.range(0, all.size()).filter(i -> all.get(i).isFocused()).findFirst().orElse(0);
            all.get((at + (event.isShiftDown() ? all.size() - 1 : 1)) % all.size()).requestFocus();
        }
    }

    /** The description at the left, the key at the right. */
    private static final class KeyCell extends ListCell<KeyLine> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
        private final Label text = new Label();
        private final Label keys = new Label();
        private final HBox line;

        KeyCell() {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(text, gap, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            keys.getStyleClass().add(Styles.KEY_HINT);
            keys.setMinWidth(USE_PREF_SIZE);
            TruncationTooltip.allow(text);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable KeyLine item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line);
            pseudoClassStateChanged(HEADING, item != null && item.isHeading());
            if (!empty && item != null) {
                text.setText(item.text());
                keys.setText(item.keys());
                keys.setVisible(!item.isHeading());
                setAccessibleText(
                        item.isHeading() ? item.text() : Texts.format("kit.check.named", item.text(), item.keys()));
            }
        }
    }
}

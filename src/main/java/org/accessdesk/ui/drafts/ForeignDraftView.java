package org.accessdesk.ui.drafts;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignChangeLine;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignDraft;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.ChipRow;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** A draft of another account, read-only. */
public final class ForeignDraftView extends BorderPane {
    private final Button close = new Button(Texts.get("drafts.foreign.close"));

    /** @param onClose closes the view */
    public ForeignDraftView(ForeignDraft draft, Runnable onClose) {
        close.setOnAction(_ -> onClose.run());
        close.setMinWidth(USE_PREF_SIZE);
        var lines = new ListView<ForeignChangeLine>();
        lines.setAccessibleText(Texts.get("drafts.foreign.changes"));
        lines.getStyleClass().add("item-list");
        lines.setCellFactory(_ -> new ForeignChangeCell());
        lines.getItems().setAll(draft.lines());
        setTop(head(draft));
        setCenter(lines);
    }

    /** The close button, to focus it. */
    public Button close() {
        return close;
    }

    private Region head(ForeignDraft draft) {
        var title = new Label(DraftTexts.shownName(draft.name()));
        title.getStyleClass().add(Styles.TITLE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(title, gap, close);
        line.getStyleClass().add("run-head-line");
        var facts = new Label(draft.reason().isEmpty() ? draft.account() : draft.account() + " · " + draft.reason());
        facts.getStyleClass().add(Styles.MUTED);
        var head = new VBox(line, facts, new Banner(Banner.BannerKind.WARNING, draft.why()));
        head.getStyleClass().add("run-head");
        return head;
    }

    /** One change. */
    private static final class ForeignChangeCell extends ListCell<ForeignChangeLine> {
        private final Avatar avatar = new Avatar();
        private final Label name = new Label();
        private final Label kind = new Label();
        private final ChipRow chips = new ChipRow();
        private final VBox box;

        ForeignChangeCell() {
            name.getStyleClass().add(Styles.STRONG);
            kind.getStyleClass().add(Styles.MUTED);
            var head = new HBox(avatar, name, kind);
            head.getStyleClass().add("person");
            box = new VBox(head, chips);
            box.getStyleClass().add("item-card");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ForeignChangeLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            avatar.show(line.id(), line.name());
            name.setText(line.name());
            kind.setText(line.kind());
            chips.show(line.chips());
            setGraphic(box);
            setAccessibleText(Lists.of(List.of(line.name(), line.kind())));
        }
    }
}

package org.accessdesk.ui.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.DividedPane;
import org.accessdesk.ui.kit.pane.FoldingBar;
import org.accessdesk.ui.kit.pane.FormScroll;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.side.ReviewNotice;
import org.kordamp.ikonli.feather.Feather;

/**
 * The review screen: header, notices, cards, and the column at the right. Where the width is less than cards and column
 * need, a button in the header shows one of them instead of the other.
 */
public final class ReviewView extends StackPane {
    private final ReviewViewModel model;
    private final Label title = new Label();
    private final Label freshness = new Label();
    private final Label included = new Label();
    private final Button tryIt = new Button(Texts.get("review.try"));
    private final VBox notices = new VBox();
    private final FormScroll noticesScroll = new FormScroll(notices);
    private final ReviewList list;
    private final ReviewColumn column;
    private final DividedPane parts;
    private final Button turn = new Button();
    private final RequestsPage requests;
    private final ExportMenu export;
    private final VBox page;
    private final StackPane empty = new StackPane();

    /**
     * The review of {@code model}'s draft.
     *
     * @param sizes where the width of the column is kept
     * @param toUsers shows users in their list
     */
    public ReviewView(ReviewViewModel model, ObjectProperty<PaneSizes> sizes, Consumer<ListFilter> toUsers) {
        this.model = model;
        list = new ReviewList(model);
        export = new ExportMenu(model);
        column = new ReviewColumn(model, () -> openRequests(true), toUsers);
        requests = new RequestsPage(model, () -> openRequests(false));
        notices.getStyleClass().add("notices");
        noticesScroll.getStyleClass().add("notices-scroll");
        parts = new DividedPane(Orientation.HORIZONTAL, list, column, Texts.get("review.divider"), sizes,
                PaneSizes.Pane.REVIEW);
        parts.foldBelow(() -> list.minWidth(-1) + column.minWidth(-1), () -> 0);
        parts.getStyleClass().add("review-main");
        VBox.setVgrow(parts, Priority.ALWAYS);
        // The notices have the room that they need, but for the least height of the cards.
        parts.setPrefHeight(0);
        setUpTurning();
        page = new VBox(head(), noticesScroll, parts);
        page.getStyleClass().addAll(Styles.PAGE, "review");
        getChildren().setAll(page, requests, empty);
        model.contentProperty().subscribe(this::show);
        model.revealedProperty().subscribe(target -> {
            turnTo(false);
            list.reveal(target);
        });
        model.rehearsalProperty().subscribe(note -> {
            tryIt.setDisable(note.running());
            turnTo(note.isShown() || parts.isSecondInFront());
        });
    }

    private void setUpTurning() {
        turn.setOnAction(_ -> turnTo(!parts.isSecondInFront()));
        turn.setMinWidth(USE_PREF_SIZE);
        turn.getStyleClass().add("turn");
        turn.visibleProperty().bind(parts.foldedProperty());
        turn.managedProperty().bind(turn.visibleProperty());
        parts.foldedProperty().subscribe(() -> turnTo(parts.isSecondInFront()));
        column.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (parts.foldedProperty().get() && KeyBinding.LEAVE.matches(key)) {
                turnTo(false);
                list.requestFocus();
                key.consume();
            }
        });
    }

    /** Where there is no room for both: shows the column, or the cards. */
    private void turnTo(boolean toColumn) {
        parts.bringToFront(toColumn);
        turn.setText(Texts.get(toColumn ? "review.changes" : "review.summary"));
    }

    /** Shows the exact requests in place of the cards. */
    public void showRequests() {
        openRequests(true);
    }

    /** Asks for a file, and writes the review to it as Markdown. */
    public void exportMarkdown() {
        export.markdown();
    }

    /** Asks for a file, and writes the review to it as a table. */
    public void exportTable() {
        export.table();
    }

    /** Asks for a file, and writes the review to it as HTML. */
    public void exportHtml() {
        export.html();
    }

    private void openRequests(boolean open) {
        page.setVisible(!open);
        requests.open(open);
        if (!open) {
            column.focusRequests();
        }
    }

    /** The cards, to focus them. */
    public Region list() {
        return list;
    }

    /** The column at the right, to focus it. */
    public Region column() {
        return column;
    }

    private HBox head() {
        title.getStyleClass().add(Styles.TITLE);
        TruncationTooltip.allow(title);
        freshness.getStyleClass().addAll("chip", "chip-plain");
        TruncationTooltip.allow(freshness);
        included.getStyleClass().add(Styles.MUTED);
        TruncationTooltip.allow(included);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tryIt.setOnAction(_ -> model.rehearse());
        tryIt.setMinWidth(USE_PREF_SIZE);
        var grouping = new GroupingMenu(model.groupingProperty());
        var head = new FoldingBar();
        head.getChildren().setAll(title, freshness, included, gap, turn, grouping, tryIt, export, head.menu());
        head.mayFold(List.of(export, grouping, tryIt));
        head.getStyleClass().add("review-head");
        return head;
    }

    private void show(ReviewContent content) {
        title.setText(content.title());
        freshness.setText(content.freshness());
        included.setText(content.included());
        notices.getChildren().setAll(content.notices().stream().map(this::banner).toList());
        noticesScroll.setVisible(!content.notices().isEmpty());
        noticesScroll.setManaged(noticesScroll.isVisible());
        list.show(content.rows());
        column.show(content);
        var isEmpty = !content.empty().isEmpty();
        if (isEmpty) {
            requests.open(false);
        }
        requests.update();
        page.setVisible(!isEmpty && !requests.isVisible());
        empty.setVisible(isEmpty);
        empty.getChildren().setAll(isEmpty ? List.of(new EmptyState(Feather.CHECK_SQUARE, content.empty()))
                : List.of());
    }

    private Banner banner(ReviewNotice notice) {
        var banner = new Banner(switch (notice.severity()) {
            case INFO -> Banner.BannerKind.INFO;
            case WARNING -> Banner.BannerKind.WARNING;
            case DANGER -> Banner.BannerKind.DANGER;
        }, notice.lead(), notice.text());
        if (notice.severity() != ReviewNotice.NoticeSeverity.DANGER) {
            banner.folding();
        }
        notice.actions().forEach(a -> banner.with(text(a), () -> model.act(a)));
        return banner;
    }

    private static String text(ReviewNotice.ReviewAction action) {
        return switch (action) {
            case ReviewNotice.ReviewAction.KeepMine _ -> Texts.get("review.keepMine");
            case ReviewNotice.ReviewAction.KeepTheirs _ -> Texts.get("review.keepTheirs");
            case ReviewNotice.ReviewAction.Show _ -> Texts.get("review.show");
            case ReviewNotice.ReviewAction.Refresh _ -> Texts.get("shell.refresh");
        };
    }
}

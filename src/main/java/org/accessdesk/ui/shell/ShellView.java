package org.accessdesk.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.accessdesk.ui.groups.GroupsView;
import org.accessdesk.ui.kit.NavItem;
import org.accessdesk.ui.kit.NavRail;
import org.accessdesk.ui.kit.Texts;
import org.accessdesk.ui.review.ReviewView;
import org.accessdesk.ui.users.UsersView;
import org.kordamp.ikonli.feather.Feather;

/** The window of one workspace: header, navigation, the screen, the strip of the draft. */
final class ShellView extends BorderPane {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REVIEW = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT_PANE = new KeyCodeCombination(KeyCode.F6);
    private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);

    private final ShellViewModel model;
    private final NoticeBar notices;
    private final PaletteViewModel palette;
    private final UsersView users;
    private final GroupsView groups;
    private final ReviewView review;
    private final NavItem usersItem = new NavItem(Feather.USERS, Texts.get("shell.nav.users"));
    private final NavItem groupsItem = new NavItem(Feather.GRID, Texts.get("shell.nav.groups"));
    private final NavItem reviewItem = new NavItem(Feather.CHECK_SQUARE, Texts.get("shell.nav.review"));
    private final DraftStrip strip;

    ShellView(AppViewModel.Desk desk, Runnable onConnect) {
        this.model = desk.shell();
        this.notices = new NoticeBar(model, onConnect);
        this.palette = desk.palette();
        this.users = new UsersView(desk.users());
        this.groups = new GroupsView(desk.groups());
        this.review = new ReviewView(desk.review());
        desk.review().countProperty().subscribe(reviewItem::setCount);
        this.strip = new DraftStrip(model);
        getStyleClass().add("shell");
        setTop(new HeaderBar(model, onConnect, () -> desk.palette().openProperty().set(true)));
        setLeft(navigation());
        setBottom(strip);
        model.screenProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private NavRail navigation() {
        var rail = new NavRail();
        rail.add(usersItem);
        rail.add(groupsItem);
        rail.add(reviewItem);
        rail.selectedProperty().subscribe(item -> model.screenProperty().set(item == reviewItem ? Screen.REVIEW
                : item == groupsItem ? Screen.GROUPS : Screen.USERS));
        usersItem.setSelected(true);
        return rail;
    }

    private void show(Screen screen) {
        var page = new BorderPane(switch (screen) {
            case USERS -> users;
            case GROUPS -> groups;
            case REVIEW -> review;
        });
        page.setTop(notices);
        setCenter(page);
        selectedItem().setSelected(true);
    }

    private void onKey(KeyEvent event) {
        var typing = event.getTarget() instanceof TextInputControl;
        if (SAVE.match(event)) {
            model.save();
        } else if (REDO.match(event) && !typing) {
            model.redo();
        } else if (UNDO.match(event) && !typing) {
            model.undo();
        } else if (REFRESH.match(event)) {
            model.refresh();
        } else if (REVIEW.match(event)) {
            model.screenProperty().set(Screen.REVIEW);
        } else if (PALETTE.match(event)) {
            palette.openProperty().set(true);
        } else if (NEXT_PANE.match(event)) {
            focusNextPane();
        } else {
            return;
        }
        event.consume();
    }

    /** F6 goes round: navigation, table, editor, strip. */
    private void focusNextPane() {
        List<Region> panes = switch (model.screenProperty().get()) {
            case USERS -> List.of((Region) getLeft(), users.table(), users.editor(), strip);
            case GROUPS -> List.of((Region) getLeft(), groups.table(), groups.editor(), strip);
            case REVIEW -> List.of((Region) getLeft(), review.list(), review.column(), strip);
        };
        var now = getScene().getFocusOwner();
        var at = 0;
        while (at < panes.size() && !contains(panes.get(at), now)) {
            at++;
        }
        for (int i = 1; i <= panes.size(); i++) {
            var pane = panes.get((at + i) % panes.size());
            if (focusFirst(pane.equals(getLeft()) ? selectedItem() : pane)) {
                return;
            }
        }
    }

    private NavItem selectedItem() {
        return switch (model.screenProperty().get()) {
            case USERS -> usersItem;
            case GROUPS -> groupsItem;
            case REVIEW -> reviewItem;
        };
    }

    private static boolean contains(Node pane, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (node.isDisabled() || !node.isVisible()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof javafx.scene.Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(ShellView::focusFirst);
    }
}

package org.accessdesk.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.campaign.CampaignView;
import org.accessdesk.ui.drafts.DraftFileActions;
import org.accessdesk.ui.drafts.ForeignDraftView;
import org.accessdesk.ui.groups.GroupsView;
import org.accessdesk.ui.history.HistoryView;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Commands;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.pane.NavRail;
import org.accessdesk.ui.kit.pane.PaneFocus;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.matrix.MatrixView;
import org.accessdesk.ui.review.ReviewView;
import org.accessdesk.ui.settings.SettingsView;
import org.accessdesk.ui.shell.guard.GuardPanel;
import org.accessdesk.ui.shell.guard.GuardedScreen;
import org.accessdesk.ui.shell.palette.PaletteViewModel;
import org.accessdesk.ui.users.UsersView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The window of one workspace: header, navigation, screen, strip of the draft. */
final class ShellView extends BorderPane {
    private final ShellViewModel model;
    private final NoticeBar notices;
    private final NoticeBar success;
    private final PaletteViewModel palette;
    private final Commands commands;
    private final Lazy<UsersView> users;
    private final Lazy<GroupsView> groups;
    private final Lazy<MatrixView> matrix;
    private final Lazy<CampaignView> campaigns;
    private final Lazy<ReviewView> review;
    private final Lazy<HistoryView> history;
    private final Lazy<SettingsView> settings;
    private final Map<Screen, NavItem> items = new EnumMap<>(Map.of(//
            Screen.USERS, new NavItem(Feather.USERS, Texts.get("shell.nav.users")),
            Screen.GROUPS, new NavItem(Feather.GRID, Texts.get("shell.nav.groups")),
            Screen.MATRIX, new NavItem(Feather.COLUMNS, Texts.get("shell.nav.matrix")),
            Screen.REVIEW, new NavItem(Feather.CHECK_SQUARE, Texts.get("shell.nav.review")),
            Screen.HISTORY, new NavItem(Feather.CLOCK, Texts.get("shell.nav.history")),
            Screen.SETTINGS, new NavItem(Feather.SETTINGS, Texts.get("shell.nav.settings"))));
    private static final Map<KeyBinding, Screen> KEYS = new EnumMap<>(Map.of(//
            KeyBinding.SHOW_USERS, Screen.USERS, KeyBinding.SHOW_GROUPS, Screen.GROUPS, //
            KeyBinding.SHOW_MATRIX, Screen.MATRIX, //
            KeyBinding.SHOW_REVIEW, Screen.REVIEW, KeyBinding.SHOW_HISTORY, Screen.HISTORY, //
            KeyBinding.SHOW_SETTINGS, Screen.SETTINGS));
    private final StackPane place = new StackPane();
    private final DraftStrip strip;
    private final GuardPanel guard;

    /** The window of {@code screens}, whose parts have {@code sizes}. */
    ShellView(WorkspaceScreens screens, ObjectProperty<PaneSizes> sizes) {
        this.model = screens.shell();
        this.notices = NoticeBar.above(model, screens.accounts());
        this.success = NoticeBar.ofSuccess(model, screens.accounts());
        this.palette = screens.palette();
        this.commands = screens.commands();
        this.users = new Lazy<>(() -> new UsersView(screens.users(), screens.lists(), sizes));
        this.groups = new Lazy<>(() -> new GroupsView(screens.groups(), screens.lists(), sizes));
        this.matrix = new Lazy<>(() -> new MatrixView(screens.matrix(), screens.lists()));
        this.campaigns = new Lazy<>(() -> new CampaignView(screens.campaigns(),
                () -> model.screenProperty().set(Screen.GROUPS)));
        this.review = new Lazy<>(() -> new ReviewView(screens.review(), sizes, screens.lists()::toUsers));
        screens.review().countProperty().subscribe(Objects.requireNonNull(items.get(Screen.REVIEW))::setCount);
        this.history = new Lazy<>(() -> new HistoryView(screens.history(), sizes));
        this.settings = new Lazy<>(() -> new SettingsView(screens.settings()));
        this.strip = new DraftStrip(model);
        this.guard = new GuardPanel(model.guard(), model::goTo);
        getStyleClass().add("shell");
        place.getStyleClass().add("layer");
        KEYS.forEach((key, screen) -> key.hint(Objects.requireNonNull(items.get(screen))));
        setTop(new HeaderBar(model, screens.accounts(), () -> screens.palette().openProperty().set(true)));
        // Tab goes through the parts in the order in which they are added.
        setLeft(navigation());
        setCenter(place);
        setBottom(strip);
        show(model.screenProperty().get());
        model.screenProperty().subscribe((_, screen) -> {
            show(screen);
            focusScreen();
        });
        model.drafts().foreignProperty().subscribe(_ -> show(model.screenProperty().get()));
        commands.add(this::commands);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, was, is) -> onFocus(was, is));
    }

    private NavRail navigation() {
        var rail = new NavRail();
        items.forEach((screen, item) -> {
            // The selected item of the groups also leads back from the screen that belongs to them.
            item.setOnMouseClicked(_ -> model.screenProperty().set(screen));
            if (screen == Screen.SETTINGS) {
                rail.addAtFoot(item);
            } else {
                rail.add(item);
            }
        });
        rail.selectedProperty().subscribe(item -> items.forEach((screen, of) -> {
            // A screen without an item of its own is shown with the item of the one it belongs to.
            if (of.equals(item) && !of.equals(selectedItem())) {
                model.screenProperty().set(screen);
            }
        }));
        selectedItem().setSelected(true);
        return rail;
    }

    private void show(Screen screen) {
        var foreign = model.drafts().foreignProperty().get();
        var page = new BorderPane();
        page.setTop(notices);
        page.setCenter(foreign == null ? view(screen) : foreign(foreign));
        StackPane.setAlignment(success, Pos.BOTTOM_CENTER);
        var layers = new StackPane(page, success);
        layers.getStyleClass().add("layer");
        place.getChildren().setAll(new GuardedScreen(layers, guard, strip));
        selectedItem().setSelected(true);
    }

    private Region view(Screen screen) {
        return switch (screen) {
            case USERS -> users.get();
            case GROUPS -> groups.get();
            case MATRIX -> matrix.get();
            case CAMPAIGNS -> campaigns.get();
            case REVIEW -> review.get();
            case HISTORY -> history.get();
            case SETTINGS -> settings.get();
        };
    }

    private Region foreign(DraftFileActions.ForeignDraft draft) {
        return new ForeignDraftView(draft, model.drafts()::closeForeign);
    }

    private void onKey(KeyEvent event) {
        commands.of(event).filter(command -> KeyOwner.leaves(event, command)).ifPresent(command -> {
            command.action().run();
            event.consume();
        });
    }

    /** The commands of this window, and those of the table that is shown. */
    private List<Command> commands() {
        var all = new ArrayList<>(new WindowCommands(model, strip, review, history).list());
        all.add(Command.of(KeyBinding.PALETTE.text(), () -> palette.openProperty().set(true)).on(KeyBinding.PALETTE)
                .when(() -> !palette.openProperty().get()));
        all.add(Command.of(KeyBinding.FILTER.text(), this::focusFilter).on(KeyBinding.FILTER));
        all.add(Command.of(KeyBinding.NEXT_PANE.text(), this::focusNextPane).on(KeyBinding.NEXT_PANE));
        switch (model.screenProperty().get()) {
            case USERS -> all.addAll(users.get().commands());
            case GROUPS -> all.addAll(groups.get().commands());
            case MATRIX -> all.addAll(matrix.get().commands());
            case CAMPAIGNS -> all.addAll(campaigns.get().commands());
            case REVIEW, HISTORY, SETTINGS -> {
                // They have no table of objects.
            }
        }
        return all;
    }

    /** Moves the focus to the filter above the list, else to another filter of the screen; nowhere if it has none. */
    private void focusFilter() {
        Stream.of(".tool-strip .filter-field", ".filter-field").flatMap(s -> getCenter().lookupAll(s).stream())
                .filter(PaneFocus::isPossible).findFirst().ifPresent(Node::requestFocus);
    }

    /**
     * Where JavaFX moves the focus to the first control of the window, as nothing had it or what had it is gone, moves it
     * on to the screen.
     */
    private void onFocus(@Nullable Node was, @Nullable Node is) {
        if (is != null && PaneFocus.isWithin(getTop(), is) && (was == null || !PaneFocus.isPossible(was))) {
            focusScreen();
        }
    }

    /** Moves the focus to where the work of the screen begins: its table, list or first field. */
    void focusScreen() {
        // A screen that was not shown before has its controls only then.
        getCenter().applyCss();
        if (panes().stream().noneMatch(PaneFocus::first)) {
            selectedItem().requestFocus();
        }
    }

    private List<? extends Region> panes() {
        return switch (model.screenProperty().get()) {
            case USERS -> List.of(users.get().table(), users.get().editor());
            case GROUPS -> List.of(groups.get().table(), groups.get().editor());
            case MATRIX -> List.of(matrix.get().cells());
            case CAMPAIGNS -> campaigns.get().panes();
            case REVIEW -> List.of(review.get().list(), review.get().column());
            case HISTORY -> history.get().panes();
            case SETTINGS -> List.of(settings.get());
        };
    }

    /** Moves the focus to the next pane: navigation, the screen's panes, strip. */
    private void focusNextPane() {
        var panes = new ArrayList<Region>(List.of((Region) getLeft()));
        panes.addAll(panes());
        panes.add(strip);
        PaneFocus.next(panes, getScene().getFocusOwner(), pane -> pane.equals(getLeft()) ? selectedItem() : pane);
    }

    private NavItem selectedItem() {
        var screen = model.screenProperty().get();
        return Objects.requireNonNull(items.get(screen == Screen.CAMPAIGNS ? Screen.GROUPS : screen));
    }
}

package org.accessdesk.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.theme.StyleWarnings;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.shell.window.MainWindow;
import org.accessdesk.ui.users.UserRow;
import org.jspecify.annotations.Nullable;

/** The app's real window on the embedded marketplace, operated by accessible names and keys. */
final class Window implements AutoCloseable {
    /** After this, what is waited for is taken to hang; a busy disk alone can make a file wait for many seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    final AppContext context;
    private final StyleWarnings warnings = new StyleWarnings();
    private final Stage stage;
    final Scene scene;

    /** Shows the window with the account's lists read. */
    Window() {
        this(AppContext.ofDemo(Platform::runLater, MarketplaceOptions.defaults().withUsers(40), Clock.systemUTC()));
        Fx.run(context.app()::openDemo);
        await("the users", () -> context.app().screensProperty().get() != null && screens().users().rows().size() == 40
                && !screens().shell().headerProperty().get().loading());
    }

    /** Shows the window with nothing open. */
    Window(AppContext context) {
        this.context = context;
        stage = Fx.call(Stage::new);
        scene = Fx.call(() -> {
            var made = new MainWindow(stage, context.app()).scene();
            stage.show();
            // What is iconified is laid out but not painted; painting would take more than half of the time of the tests.
            stage.setIconified(true);
            return made;
        });
    }

    @Override
    public void close() {
        Fx.run(stage::close);
        context.close();
        warnings.close();
    }

    WorkspaceScreens screens() {
        return Objects.requireNonNull(context.app().screensProperty().get());
    }

    /** Waits until {@code condition}, evaluated on JavaFX's thread, is true. */
    void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Fx.call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    Parent root() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot();
    }

    /** The number of nodes that are not shown, and that JavaFX lays out all the same. */
    long hiddenNodes() {
        return Fx.call(() -> root().lookupAll("*").stream().filter(n -> !isShown(n)).count());
    }

    <N extends Node> N find(Class<N> type, String name) {
        return Fx.call(() -> shown(n -> type.isInstance(n) && name.equals(AccessibleNames.nameOf(n))).stream()
                .map(type::cast).findFirst().orElseThrow(() -> new AssertionError("nothing is called " + name)));
    }

    /** The visible nodes that match {@code wanted}. */
    private List<Node> shown(Predicate<Node> wanted) {
        return root().lookupAll("*").stream().filter(wanted).filter(Window::isShown).toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void fire(String name) {
        await(name, () -> !shown(n -> isFor(name, n)).isEmpty());
        Fx.run(() -> shown(n -> isFor(name, n)).getFirst().executeAccessibleAction(AccessibleAction.FIRE));
    }

    /** Chooses {@code item} from the menu named {@code name}. */
    void menu(String name, String item) {
        await(name, () -> !shown(n -> n instanceof MenuButton && name.equals(AccessibleNames.nameOf(n))).isEmpty());
        var menu = find(MenuButton.class, name);
        Fx.run(() -> menu.getItems().stream().filter(i -> item.equals(i.getText())).findFirst()
                .orElseThrow(() -> new AssertionError("no " + item + " in " + name)).fire());
    }

    private static boolean isFor(String name, Node node) {
        return name.equals(AccessibleNames.nameOf(node)) && !node.isDisabled()
                && Set.of(AccessibleRole.BUTTON, AccessibleRole.RADIO_BUTTON, AccessibleRole.HYPERLINK,
                        AccessibleRole.TOGGLE_BUTTON).contains(node.getAccessibleRole());
    }

    @SuppressWarnings("unchecked")
    TableView<UserRow> users() {
        return find(TableView.class, "Users");
    }

    @SuppressWarnings("unchecked")
    TableView<GroupRow> groups() {
        return find(TableView.class, "Groups");
    }

    /** Selects exactly the rows at those indices of the table of users, through its selection model. */
    void selectUsers(int... places) {
        var table = users();
        Fx.run(() -> {
            table.getSelectionModel().clearSelection();
            Arrays.stream(places).forEach(table.getSelectionModel()::select);
        });
    }

    List<UserRow> selectedUsers() {
        var table = users();
        return Fx.call(() -> table.getSelectionModel().getSelectedItems().stream().toList());
    }

    void selectGroup(String name) {
        var table = groups();
        Fx.run(() -> table.getSelectionModel().select(
                table.getItems().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow()));
    }

    /** Shows the texts of the selected group. */
    void showDetails() {
        var tabs = find(TabPane.class, "Parts of the group");
        Fx.run(() -> tabs.getSelectionModel().selectLast());
    }

    /** The box in the list named {@code list} whose name begins with {@code name}. */
    Node box(String list, String name) {
        await(name + " in " + list, () -> !boxes(list, name).isEmpty());
        return Fx.call(() -> boxes(list, name).getFirst());
    }

    private List<Node> boxes(String list, String name) {
        return shown(n -> n.getAccessibleRole() == AccessibleRole.CHECK_BOX && begins(n, name) && isIn(list, n));
    }

    private static boolean begins(Node node, String name) {
        var text = AccessibleNames.nameOf(node);
        return text != null && (text.equals(name) || text.startsWith(name + ","));
    }

    private static boolean isIn(String list, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListView<?> && list.equals(AccessibleNames.nameOf(at))) {
                return true;
            }
        }
        return false;
    }

    /** The first group that none of the edited users is in and that they can be given without a confirmation. */
    CheckRow<GroupId> freeGroup() {
        return Fx.call(() -> screens().users().editor().contentProperty().get().groups().stream()
                .filter(r -> !r.locked() && r.state() == CheckState.UNCHECKED && !administers(r.key())).findFirst()
                .orElseThrow());
    }

    /** The name of a group that lets its users administer the account, and that the edited users are not in. */
    String administrators() {
        return Fx.call(() -> screens().users().editor().contentProperty().get().groups().stream()
                .filter(r -> !r.locked() && r.state() == CheckState.UNCHECKED && administers(r.key())).findFirst()
                .orElseThrow().text());
    }

    private boolean administers(GroupId id) {
        var group = Objects.requireNonNull(screens().workspace().directory().state().value().snapshot()).group(id)
                .orElseThrow();
        return group.isDefault() || !Collections.disjoint(group.moduleIds(), Module.ADMINISTERING);
    }

    void tick(String list, String name) {
        var box = box(list, name);
        Fx.run(() -> box.executeAccessibleAction(AccessibleAction.FIRE));
    }

    /** Drafts one more group for a user. */
    UserId draft() {
        selectUsers(3);
        tick("Groups", freeGroup().text());
        return selectedUsers().getFirst().id();
    }

    /** Applies such a draft; the server delays the write. */
    UserId applyAndHold() throws IOException {
        context.demo().faults().always("PUT", ".*", Fault.stalled());
        var user = draft();
        save();
        await("the write", () -> screens().shell().stripProperty().get().saving());
        return user;
    }

    /** Presses and releases a key at the focused node. */
    void press(KeyCode code, KeyCode... held) {
        var keys = List.of(held);
        Fx.run(() -> {
            Node target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(target, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code,
                        keys.contains(KeyCode.SHIFT), keys.contains(KeyCode.CONTROL), false,
                        keys.contains(KeyCode.COMMAND)));
            }
        });
    }

    /** Presses a key with Ctrl, or Cmd on a Mac. */
    void shortcut(KeyCode code, KeyCode... held) {
        var mac = System.getProperty("os.name", "").startsWith("Mac");
        var keys = new java.util.ArrayList<>(List.of(held));
        keys.add(mac ? KeyCode.COMMAND : KeyCode.CONTROL);
        press(code, keys.toArray(KeyCode[]::new));
    }

    @Nullable
    Node focused() {
        return Fx.call(scene::getFocusOwner);
    }

    void focus(Node node) {
        Fx.run(node::requestFocus);
        await("the focus", () -> node.equals(scene.getFocusOwner()));
    }

    /** Applies the draft. */
    void save() {
        Fx.run(screens().shell()::save);
    }

    /** Waits until the draft is applied. */
    void awaitSaved() {
        await("the save", () -> screens().shell().stripProperty().get().changes() == 0
                && !screens().shell().stripProperty().get().saving()
                && !screens().shell().headerProperty().get().loading());
    }

    int changes() {
        return Fx.call(() -> screens().shell().stripProperty().get().changes());
    }

    /** The text of the strip. */
    String strip() {
        return Fx.call(() -> screens().shell().stripProperty().get().segments().stream().map(s -> s.text())
                .collect(Collectors.joining(", ")));
    }

    /** Reads the groups of a user over a separate connection. */
    Set<GroupId> groupsAtServer(UserId user) throws ApiException {
        try (var api = context.connect(new ConnectionRequest.Demo()).api()) {
            var account = api.self(Call.plain()).account();
            return api.users(account, KnownUsers.NONE, Call.plain()).items().stream().filter(u -> u.id().equals(user))
                    .findFirst()
                    .orElseThrow().groups();
        }
    }

    /** Reads a group over a separate connection. */
    UserGroup atServer(GroupId group) throws ApiException {
        try (var api = context.connect(new ConnectionRequest.Demo()).api()) {
            return api.group(group, Call.plain());
        }
    }
}

package org.accessdesk.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.FactRow;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.pane.NavRail;
import org.accessdesk.ui.kit.pane.Section;
import org.accessdesk.ui.kit.pane.SidePane;
import org.accessdesk.ui.kit.table.ColumnMenu;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.table.FilterMenu;
import org.accessdesk.ui.kit.table.MarkedRow;
import org.accessdesk.ui.kit.table.SelectColumn;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.ChipRow;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;

/** A window with the shared controls, without logic. */
public final class Gallery {
    private Gallery() {}

    public record Person(String name, String email, Tone tone, String status, boolean changed,
            List<Chip.Value> groups) {}

    public static final List<Person> PEOPLE = List.of(
            person("Emily Emilyson", false, Chip.Value.plain("German sub")),
            person("James Jameson", false, Chip.Value.plain("Administrators")),
            person("Lisa Liu", true, Chip.Value.plain("German sub"), new Chip.Value("Finance", Chip.Variant.ADDED)),
            person("María-José Carreño", false, Chip.Value.plain("Finance"), Chip.Value.plain("Reviewers")),
            person("Özgür Şahin", true, Chip.Value.plain("Finance"), new Chip.Value("Reviewers", Chip.Variant.REMOVED)),
            person("Rebecca Roberts", false, Chip.Value.plain("German sub")),
            new Person("Ron Ronald", "ron.r@starkindustries.example", Tone.PENDING, "Invited", false,
                    List.of(Chip.Value.plain("German sub"), Chip.Value.plain("Finance"), Chip.Value.plain("UK sub"))),
            person("Hanako Tanaka", false, Chip.Value.plain("Japan sales")),
            new Person("Tom Thompson", "tom.t@starkindustries.example", Tone.PENDING, "Invitation expired", false,
                    List.of(Chip.Value.plain("German sub"))),
            person("Zoë van der Berg", false, Chip.Value.plain("Reviewers")),
            person("Łukasz Wójcik", false, Chip.Value.plain("Finance")));

    private static Person person(String name, boolean changed, Chip.Value... groups) {
        return new Person(name, Avatar.initials(name) + "@starkindustries.example", Tone.POSITIVE, "Active", changed,
                List.of(groups));
    }

    static Parent users(int... selected) {
        var table = table();
        table.getSelectionModel().clearSelection();
        IntStream.of(selected).forEach(table.getSelectionModel()::select);
        return window(screen(table), selected.length > 1 ? severalPane() : userPane());
    }

    static Parent window(Node centre, Node right) {
        var window = new BorderPane(centre);
        window.setTop(header());
        window.setLeft(rail());
        window.setRight(right);
        window.setBottom(strip());
        return window;
    }

    private static Node header() {
        var dot = new Region();
        dot.getStyleClass().add(Styles.DOT);
        var account = new DropDown("Stark Industries", new CheckList<String>("Accounts"));
        account.getStyleClass().addAll(Styles.FLAT, Styles.STRONG);
        var search = new FilterField("Search users, groups, modules, commands");
        var hint = label("Ctrl K", Styles.KEY_HINT);
        search.setRight(hint);
        search.setPrefWidth(430);
        return bar(Styles.HEADER_BAR, dot, account, new BadgeLabel(Badge.neutral("Client")),
                new BadgeLabel(new Badge("Demo", Badge.BadgeKind.ACCENT)), gap(), search, gap(),
                label("Refreshed 3 min ago", Styles.MUTED), new Button("Refresh"));
    }

    private static Node rail() {
        var rail = new NavRail();
        var users = new NavItem(Feather.USER, "Users");
        var review = new NavItem(Feather.CHECK, "Review");
        review.setCount(14);
        rail.add(users);
        rail.add(new NavItem(Feather.USERS, "Groups"));
        rail.add(new NavItem(Feather.GRID, "Matrix"));
        rail.add(review);
        rail.add(new NavItem(Feather.ROTATE_CCW, "History"));
        rail.addAtFoot(new NavItem(Feather.SETTINGS, "Settings"));
        rail.addAtFoot(new NavItem(Feather.HELP_CIRCLE, "Help"));
        users.setSelected(true);
        return rail;
    }

    private static Node strip() {
        var apply = new Button("Apply to Marketplace (14)");
        apply.getStyleClass().add(Styles.PRIMARY);
        var undo = new Button("Undo");
        undo.getStyleClass().add(Styles.FLAT);
        return bar(Styles.BOTTOM_STRIP, new DropDown("Q4 clean-up", new CheckList<String>("Drafts")),
                label("Draft saved", Styles.MUTED), label("14 changes", Styles.STRONG),
                label("3 users lose Billing", Tone.NEGATIVE.styleClass()),
                label("1 gains Reports", Tone.POSITIVE.styleClass()),
                label("2 keep access through another group", Styles.MUTED), gap(), undo, new Button("Review"), apply);
    }

    public static DeskTable<Person> table() {
        var table = new DeskTable<Person>();
        MarkedRow.install(table, Person::changed, Person::name);
        table.setAccessibleText("Users");
        table.setColumns(List.of(new SelectColumn<>(table, Person::name),
                column("User", 13.8, Person::name, Gallery::nameCell),
                column("Email", 16.2, Person::email, person -> label(person.email(), Styles.MUTED)),
                column("Status", 9.5, Person::status, person -> new StatusLabel(person.status(), person.tone())),
                column("Groups", 14.2, person -> "", person -> chips(person.groups()))), null);
        table.setSortedItems(FXCollections.observableArrayList(PEOPLE), Comparator.comparing(Person::email));
        return table;
    }

    private static Node nameCell(Person person) {
        var cell = new HBox(9, new Avatar(person.name(), person.name()), new Label(person.name()));
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private static Node chips(List<Chip.Value> groups) {
        var row = new ChipRow();
        row.show(groups);
        return row;
    }

    private static TableColumn<Person, Person> column(String title, double width, Function<Person, String> text,
            Function<Person, Node> cell) {
        var column = new TextColumn<Person>(title, title, width, text, Comparator.comparing(text));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Person person, boolean empty) {
                super.updateItem(person, empty);
                setGraphic(empty ? null : cell.apply(person));
            }
        });
        return column;
    }

    private static Node screen(DeskTable<?> table) {
        var filter = new FilterField("Filter users");
        filter.setPrefWidth(220);
        var group = new FilterMenu<String>("Group");
        group.setEntries(List.of(new Choice<>("1", "Finance")));
        var status = new FilterMenu<String>("Status");
        status.setEntries(List.of(new Choice<>("1", "Active")));
        status.chosen().add("1");
        var top = bar(Styles.TOOL_STRIP, filter, group, new FilterMenu<String>("Module"), status, gap(),
                new ColumnMenu(table));
        VBox.setVgrow(table, Priority.ALWAYS);
        var foot = bar(Styles.STATUS_STRIP, new Label("1,204 users · 1 selected"), gap(),
                new Label("Space: select · F6: next area"));
        return new VBox(top, table, foot);
    }

    static Node userPane() {
        var groups = new CheckList<String>("Groups of Lisa Liu").fitRows();
        groups.setRows(List.of(new CheckRow<>("1", "German sub", CheckState.CHECKED, null, "3 modules", null),
                new CheckRow<>("2", "Finance", CheckState.CHECKED, Badge.added(), "5 modules", null),
                new CheckRow<>("3", "Reviewers", CheckState.UNCHECKED, null, "2 modules", null),
                new CheckRow<>("4", "Japan sales", CheckState.UNCHECKED, null, "3 modules", null),
                new CheckRow<>("5", "Administrators", CheckState.UNCHECKED, Badge.neutral("Default"), "All modules",
                        null)));
        return new SidePane(head("Lisa Liu", "USR-1234-1240-2145 · last sign in 11 Nov 2026"),
                new Section("Groups", groups).withAside(new FilterField("Filter groups")),
                new Section("Effective modules", new FactRow("Marketplace", Tone.NEUTRAL, "via German sub, Finance"),
                        new FactRow("Notifications", Tone.NEUTRAL, "via German sub"),
                        new FactRow("+ Billing", Tone.POSITIVE, "via Finance"),
                        new FactRow("− Reports", Tone.NEGATIVE, "was via Finance"))
                        .withAside(new BadgeLabel(Badge.neutral("3 → 6"))),
                new Section("Buyers",
                        new Banner(Banner.BannerKind.WARNING, "Finance sees all buyers. Lisa Liu would see 12 more.")
                                .with("Show them", () -> {}))
                        .withAside(label("Stark Industries GmbH → All buyers", Styles.MUTED)));
    }

    private static Node severalPane() {
        var groups = new CheckList<String>("Groups of 3 users").fitRows();
        groups.setRows(List.of(new CheckRow<>("1", "German sub", CheckState.CHECKED, null, "3 of 3", null),
                new CheckRow<>("2", "Finance", CheckState.MIXED, null, "1 of 3", null),
                new CheckRow<>("3", "Reviewers", CheckState.CHECKED, Badge.changed("added for 3"), "3 of 3", null),
                new CheckRow<>("4", "Notifications", CheckState.CHECKED, null, "", "required by the Marketplace"),
                new CheckRow<>("5", "Compliance check", CheckState.UNCHECKED, null, "",
                        "paid: not enabled for the account")));
        var description = new TextArea("Invoices, statements and reports");
        description.setAccessibleText("Description");
        description.setPrefRowCount(2);
        var name = new TextField("Finance");
        name.setAccessibleText("Name");
        return new SidePane(head("3 users selected", "Emily Emilyson, Lisa Liu, Rebecca Roberts"),
                new Section("Groups", groups).withAside(new FilterField("Filter groups")),
                new Section("Name and description", name, description),
                new Section("Nothing", new EmptyState(Feather.INBOX, "No group has a name like “Finanz”.")
                        .with("Clear filter", () -> {})));
    }

    private static Node head(String title, String aside) {
        var line = new HBox(9, new Avatar("USR-1", title), label(title, Styles.TITLE),
                new StatusLabel("Active", Tone.POSITIVE));
        line.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(line, label(aside, Styles.MUTED));
        head.getStyleClass().add(Styles.PANE_HEAD);
        return head;
    }

    static Parent review() {
        var left = new VBox(13, card("Lisa Liu", Chip.Value.plain("German sub"),
                new Chip.Value("Finance", Chip.Variant.ADDED)),
                card("Özgür Şahin", Chip.Value.plain("Finance"), new Chip.Value("Reviewers", Chip.Variant.REMOVED)));
        var page = new VBox(label("Review “Q4 clean-up”", Styles.TITLE),
                new Banner(Banner.BannerKind.DANGER, "1 conflict.",
                        "Since you drafted, Ana Alvarez renamed “Finance” to “Finance EU”. You set “Finance and tax”.")
                        .with("Keep mine", () -> {}).with("Keep theirs", () -> {}),
                new Banner(Banner.BannerKind.WARNING, "Also affects other groups.",
                        "Removing Billing from Administrators also removes it from Finance, UK sub and 2 API tokens. "
                                + "Undo will put it back in all of them."),
                new Banner(Banner.BannerKind.INFO, "You look at the demo account."), left);
        page.getStyleClass().add(Styles.PAGE);
        return window(page, new Region());
    }

    private static Node card(String name, Chip.Value... chips) {
        var box = new CheckBox();
        box.setAccessibleText(name);
        box.setSelected(true);
        var head = bar(Styles.CARD_HEAD, box, new Avatar(name, name), label(name, Styles.STRONG),
                label("Groups", Styles.MUTED));
        var body = new VBox(chips(List.of(chips)), label("gains Billing, Reports", Styles.MUTED),
                label("PUT …/users/USR-…2145/groups", Styles.CODE));
        body.getStyleClass().add(Styles.CARD_BODY);
        var card = new VBox(head, body);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    private static HBox bar(String styleClass, Node... nodes) {
        var bar = new HBox(nodes);
        bar.getStyleClass().add(styleClass);
        return bar;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

package org.accessdesk.ui;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.drafts.DraftFileActions;
import org.accessdesk.ui.drafts.DraftMenu;
import org.accessdesk.ui.drafts.DraftsViewModel;
import org.accessdesk.ui.groups.GroupsView;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryView;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.review.ReviewView;
import org.accessdesk.ui.review.ReviewViewModel;
import org.accessdesk.ui.users.UsersView;
import org.accessdesk.ui.users.UsersViewModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deceptive names, such as namesakes and bidirectional text, on every screen that shows names. */
class NamesOnScreensTest {
    private static final Pattern UNTRUE = Pattern.compile("\\bnull\\b|org\\.accessdesk|javafx\\.|@[0-9a-f]{5,}");
    private static final List<String> GROUPS = List.of("Finance", "finance", "Finance ", "Fin\u200Bance", "Sales",
            "\u0405ales", "", " \u00A0\u200B ", "\u202Egnillib", "Line one\nLine two\tTab", "q4_clean_up",
            "\u001B[2Kred\u0007", "\u0645\u062C\u0645\u0648\u0639\u0629 1");
    private static final int FIRST = 20;
    private final Bench bench = new Bench();

    private static AccountUser person(int n, String name, String email) {
        return new AccountUser(userId(n), null, name, email, UserStatus.ACTIVE, Set.of(groupId(1), groupId(FIRST)),
                null, Audit.NONE, 1);
    }

    @BeforeEach
    void fill() {
        IntStream.range(0, GROUPS.size()).forEach(n -> bench.market.with(Samples.group(FIRST + n,
                new GroupContent(GROUPS.get(n), "a_b\nc\u202Ed", "", moduleIds(1)), 1)));
        bench.market.with(person(11, "Ben_Basic\nEsq.", "ben@a.example"), person(12, "Ben_Basic Esq.", "ben@b.example"),
                person(13, "Eve", ""), person(14, "\u202EEve", ""), person(15, "", "x@a.example"));
        bench.refresh();
    }

    private void draft() {
        for (var user : List.of(11, 12, 13, 14, 15)) {
            IntStream.range(1, GROUPS.size()).forEach(n -> bench.tick(user, FIRST + n, n % 2 == user % 2));
        }
        bench.workspace.drafts().edit(set -> set.with(set.of(bench.snapshot().group(groupId(FIRST)).orElseThrow())
                .withName("q5_clean\nup").withDescription("x_y\nz")));
        bench.workspace.drafts().rename("q4_clean_up\u202E");
        bench.workspace.drafts().reason("be_cause\n\u202Eof");
    }

    private static Scene laidOut(Supplier<Region> view) {
        var scene = new Scene(view.get(), 1600, 3000);
        Theme.LIGHT.applyTo(scene);
        layOut(scene);
        return scene;
    }

    private static void layOut(Scene scene) {
        for (var i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** All nodes except those in text fields, which contain raw text. */
    private static Stream<Node> nodes(Node of) {
        return of instanceof Parent parent && !(of instanceof TextInputControl)
                ? Stream.concat(Stream.of(of), parent.getChildrenUnmodifiable().stream().flatMap(n -> nodes(n)))
                : Stream.of(of);
    }

    /** The forbidden texts that are visible or announced in a scene. */
    private static List<String> faults(Scene scene) {
        layOut(scene);
        var faults = new ArrayList<String>();
        nodes(scene.getRoot()).forEach(node -> {
            text(faults, node.getAccessibleText());
            if (node instanceof Text text) {
                text(faults, text.getText());
            }
            if (node instanceof Labeled labeled) {
                text(faults, labeled.getText());
                mnemonic(faults, labeled.getText(), labeled.isMnemonicParsing());
            }
            if (node instanceof MenuButton menu) {
                menu.getItems().forEach(i -> mnemonic(faults, i.getText(), i.isMnemonicParsing()));
            }
        });
        return faults;
    }

    private static void text(List<String> faults, @Nullable String text) {
        if (text != null && (UNTRUE.matcher(text).find() || text.codePoints().anyMatch(c -> Character.isISOControl(c)
                || c == 0x200B || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)))) {
            faults.add(text.replace("\n", "\\n"));
        }
    }

    private static void mnemonic(List<String> faults, @Nullable String text,
            boolean parsing) {
        if (text != null && text.contains("_") && parsing) {
            faults.add("loses its underscore: " + text);
        }
    }

    private static List<String> rows(Scene scene) {
        return nodes(scene.getRoot()).filter(n -> n instanceof TableRow<?> row && !row.isEmpty())
                .map(Node::getAccessibleText).toList();
    }

    private static List<String> cells(Scene scene) {
        layOut(scene);
        return nodes(scene.getRoot()).filter(n -> n instanceof PersonCell<?>).flatMap(NamesOnScreensTest::nodes)
                .filter(Labeled.class::isInstance).map(n -> ((Labeled) n).getText()).toList();
    }

    private static List<String> labels(Scene scene) {
        layOut(scene);
        return nodes(scene.getRoot()).filter(Labeled.class::isInstance).map(n -> ((Labeled) n).getText()).toList();
    }

    private static void hideEmails(Scene scene) {
        Fx.run(() -> nodes(scene.getRoot()).filter(TableView.class::isInstance)
                .flatMap(n -> ((TableView<?>) n).getColumns().stream()).filter(c -> c.getText().equals("Email"))
                .forEach(c -> c.setVisible(false)));
    }

    private static List<String> boxes(Scene scene, String list) {
        return nodes(scene.getRoot()).filter(n -> n instanceof ListView<?> && list.equals(n.getAccessibleText()))
                .flatMap(n -> ((ListView<?>) n).getItems().stream()).map(r -> ((CheckRow<?>) r).text()).toList();
    }

    @Test
    void users() {
        draft();
        var model = Fx.call(() -> new UsersViewModel(bench.workspace));
        var scene = Fx.call(() -> laidOut(
                () -> new UsersView(model, new RecordedLists(), new SimpleObjectProperty<>(PaneSizes.DEFAULT))));
        assertThat(Fx.call(() -> rows(scene))).doesNotHaveDuplicates().contains(
                "Ben_Basic Esq. (ben@a.example), changed",
                "Eve (USR-0000-0013), changed", "(no name) (USR-0000-0015), changed");
        assertThat(Fx.call(() -> cells(scene))).contains("Ben_Basic Esq.", "Eve (USR-0000-0014)");
        hideEmails(scene);
        assertThat(Fx.call(() -> cells(scene))).contains("Ben_Basic Esq. (ben@b.example)", "Eve (USR-0000-0014)");
        Fx.run(() -> model.select(model.rows().filtered(r -> r.id().equals(userId(13))), false));
        assertThat(Fx.call(() -> faults(scene))).isEmpty();
        assertThat(Fx.call(() -> boxes(scene, "Groups"))).doesNotHaveDuplicates()
                .contains("finance (UGR-0000-0021)", "(no name) (UGR-0000-0026)", "gnillib", "q4_clean_up");
        assertThat(Fx.call(() -> labels(scene))).contains("USR-0000-0013 · never signed in");
        Fx.run(() -> model.select(model.rows().filtered(r -> r.id().equals(userId(11))), false));
        assertThat(Fx.call(() -> labels(scene))).contains("ben@a.example");
        Fx.run(() -> model.select(List.copyOf(model.rows()), false));
        assertThat(Fx.call(() -> faults(scene))).isEmpty();
        assertThat(model.choicesProperty().get().get(org.accessdesk.model.find.FacetKind.GROUP))
                .extracting(c -> c.text()).doesNotHaveDuplicates();
        model.close();
    }

    @Test
    void groups() {
        draft();
        var model = Fx.call(() -> new GroupsViewModel(bench.workspace));
        var scene = Fx.call(() -> laidOut(
                () -> new GroupsView(model, new RecordedLists(), new SimpleObjectProperty<>(PaneSizes.DEFAULT))));
        assertThat(Fx.call(() -> rows(scene))).doesNotHaveDuplicates().contains("q5_clean up, changed",
                "Sales (UGR-0000-0024)", "Line one Line two Tab");
        Fx.run(() -> model.select(model.rows().filtered(r -> r.id().equals(groupId(FIRST + 3))), true));
        assertThat(Fx.call(() -> boxes(scene, "Members"))).doesNotHaveDuplicates();
        assertThat(Fx.call(() -> faults(scene))).isEmpty();
        model.close();
    }

    @Test
    void review() {
        draft();
        var model = new ReviewViewModel(bench.workspace, (_, _, _) -> {
            throw new IOException("nowhere");
        }, bench.clock, new RecordedExports());
        model.shown(true);
        bench.settle();
        var scene = Fx.call(
                () -> laidOut(() -> new ReviewView(model, new SimpleObjectProperty<>(PaneSizes.DEFAULT), _ -> {})));
        assertThat(Fx.call(() -> labels(scene))).contains("Ben_Basic Esq. (ben@a.example)");
        assertThat(Fx.call(() -> faults(scene))).isEmpty();
        model.close();
    }

    @Test
    void history() {
        draft();
        bench.save();
        var model = Fx.call(() -> new HistoryViewModel(bench.workspace, bench.clock, () -> {}, new RecordedExports()));
        Fx.run(model::load);
        bench.settle();
        var scene = Fx.call(() -> laidOut(() -> new HistoryView(model, new SimpleObjectProperty<>(PaneSizes.DEFAULT))));
        assertThat(bench.market.requests).anyMatch(r -> r.startsWith("PUT"));
        assertThat(Fx.call(() -> labels(scene))).contains("Ben_Basic Esq. (ben@a.example)");
        assertThat(Fx.call(() -> faults(scene))).isEmpty();
        model.close();
    }

    @Test
    void draftMenu() {
        draft();
        var model = Fx.call(
                () -> new DraftsViewModel(bench.workspace.drafts(), DraftFileActions.none("There are no files."),
                        new RecordedExports()));
        var scene = Fx.call(() -> laidOut(() -> new DraftMenu(model)));
        assertThat(Fx.call(() -> faults(scene))).isEmpty();
        model.close();
    }
}

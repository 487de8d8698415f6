package org.accessdesk.ui.kit.table;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedLists;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.users.UserRow;
import org.accessdesk.ui.users.UsersView;
import org.accessdesk.ui.users.UsersViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewMenuTest {
    private static final ListFilter FILTER = ListFilter.by(new Facet.InGroup(groupId(1))).withText("user");

    private final Bench bench = Bench.loaded();
    private UsersViewModel model = Fx.call(() -> new UsersViewModel(bench.workspace));
    private UsersView users = view();
    private final Stage stage = Fx.call(Stage::new);

    ViewMenuTest() {
        show();
    }

    private UsersView view() {
        return Fx.call(() -> new UsersView(model, new RecordedLists(), new SimpleObjectProperty<>(PaneSizes.DEFAULT)));
    }

    private void show() {
        Fx.run(() -> {
            stage.setScene(new Scene(users, 1600, 700));
            Theme.LIGHT.applyTo(stage.getScene());
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private ViewMenu menu() {
        return (ViewMenu) Objects.requireNonNull(users.lookup(".view-menu"));
    }

    private Parent panel() {
        return Window.getWindows().stream().filter(window -> !window.equals(stage) && window.isShowing())
                .map(window -> window.getScene().getRoot()).findFirst().orElseThrow();
    }

    private void press(String name) {
        var buttons = panel();
        AccessibleNames.find(buttons, Button.class, name).fire();
    }

    private void name(String name) {
        AccessibleNames.find(panel(), TextField.class, "Name of the view").setText(name);
    }

    private List<String> columns() {
        return users.table().getVisibleLeafColumns().stream().map(c -> c.getText()).toList();
    }

    private List<String> saved() {
        return model.views().viewsProperty().get().stream().map(SavedView::name).toList();
    }

    private void save(String name) {
        menu().open();
        name(name);
        press("Save");
    }

    @Test
    void aViewIsSavedChosenRenamedAndDeleted() {
        Fx.run(() -> {
            model.filter(FILTER);
            email().setVisible(false);
            save(" Group one ");
            assertThat(menu().isOpen()).isFalse();
            assertThat(menu().getText()).isEqualTo("Views: Group one");
            model.clearFilter();
            users.table().resetColumns();
            assertThat(menu().getText()).isEqualTo("Views");

            menu().open();
            assertThat(AccessibleNames.missing(panel())).isEmpty();
            press("Group one");

            assertThat(model.filterProperty().get()).isEqualTo(FILTER);
            assertThat(columns()).contains("User").doesNotContain("Email");
            assertThat(model.rows()).extracting(UserRow::id).containsExactly(userId(1), userId(2));
            assertThat(menu().getText()).isEqualTo("Views: Group one");

            menu().open();
            press("Rename view Group one");
            name("Firsts");
            press("Rename");
            assertThat(saved()).containsExactly("Firsts");
            press("Delete view Firsts");
            assertThat(saved()).isEmpty();
            AccessibleNames.find(panel(), Hyperlink.class, "Undo delete: Firsts").fire();
            assertThat(saved()).containsExactly("Firsts");
            menu().close();
        });
    }

    private DeskColumn<UserRow> email() {
        return users.table().titled().filter(c -> c.getText().equals("Email")).findFirst().orElseThrow();
    }

    @Test
    void aNameThatIsTakenReplacesAndABlankOneDoesNothing() {
        Fx.run(() -> {
            save("Mine");
            model.filter(FILTER);
            menu().open();
            name("  ");
            press("Save");
            name("Mine");
            press("Replace");
            assertThat(model.views().viewsProperty().get()).extracting(SavedView::filter).containsExactly(FILTER);
        });
    }

    @Test
    void viewsOutliveTheAccountsWindowAndAreOfOneList() {
        Fx.run(() -> {
            model.filter(FILTER);
            save("Mine");
        });
        Fx.run(bench::settle);
        model = Fx.call(() -> new UsersViewModel(bench.workspace));
        users = view();
        show();
        Fx.run(() -> {
            assertThat(saved()).containsExactly("Mine");
            var shown = users.commands().stream().filter(c -> c.text().equals("Show view Mine")).findFirst();
            shown.map(Command::action).orElseThrow().run();
            assertThat(model.filterProperty().get()).isEqualTo(FILTER);
            assertThat(new org.accessdesk.ui.groups.GroupsViewModel(bench.workspace).views().viewsProperty().get())
                    .isEmpty();
        });
    }

    @Test
    void aConditionOnWhatIsGoneIsLeftOutWithAWord() {
        Fx.run(() -> {
            model.filter(ListFilter.by(new Facet.InGroup(groupId(4)), new Facet.InGroup(groupId(1))));
            save("Two");
        });
        bench.market.groups.remove(groupId(4));
        Fx.run(bench::refresh);
        Fx.run(() -> {
            model.clearFilter();
            menu().open();
            press("Two (without 1 condition that no longer applies)");
            assertThat(model.filterProperty().get()).isEqualTo(ListFilter.by(new Facet.InGroup(groupId(1))));
            assertThat(menu().getText()).isEqualTo("Views: Two");
        });
    }
}

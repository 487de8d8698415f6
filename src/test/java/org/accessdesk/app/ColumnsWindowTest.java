package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of users and groups with all their columns, in a narrow window: what names the rows stays in sight. */
class ColumnsWindowTest {
    private final Window window = new Window();

    @BeforeEach
    void narrow() {
        resize(760, 480);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private TableView<?> table(String id) {
        return (TableView<?>) Objects.requireNonNull(window.scene.lookup(id));
    }

    private void resize(int width, int height) {
        Fx.run(() -> {
            var stage = (Stage) window.scene.getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        window.await("the size", () -> Math.abs(window.scene.getWidth() - width) < 2);
        layOut();
    }

    private void layOut() {
        for (var pass = 0; pass < 3; pass++) {
            Fx.run(() -> {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
            });
        }
    }

    private void show(Screen screen, TextSize size) {
        Fx.run(() -> {
            window.screens().shell().screenProperty().set(screen);
            size.applyTo(window.scene);
        });
        layOut();
        Fx.run(() -> table(screen == Screen.USERS ? "#users" : "#groups").getColumns()
                .forEach(column -> column.setVisible(true)));
        layOut();
    }

    private List<String> shown(String id) {
        return Fx.call(() -> table(id).getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    private void assertThatNothingScrollsSideways(String id, String naming) {
        Fx.run(() -> {
            var table = table(id);
            assertThat(table.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)).noneMatch(ScrollBar::isVisible);
            assertThat(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum())
                    .isLessThanOrEqualTo(table.getWidth());
            assertThat(table.getVisibleLeafColumns()).extracting(c -> c.getText()).contains(naming);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "PERCENT_150", "PERCENT_200"})
    void whatNamesTheRowsStaysInSight(TextSize size) {
        show(Screen.USERS, size);
        assertThatNothingScrollsSideways("#users", "User");
        show(Screen.GROUPS, size);
        assertThatNothingScrollsSideways("#groups", "Group");
        show(Screen.USERS, size);
        window.selectUsers(1);
        layOut();
        assertThatNothingScrollsSideways("#users", "User");
    }

    @Test
    void columnsGiveWayFromTheRightAndComeBack() {
        show(Screen.USERS, TextSize.PERCENT_150);
        var all = Fx.call(() -> table("#users").getColumns().stream().map(TableColumn::getText).toList());
        var fitting = shown("#users");
        assertThat(fitting).hasSizeBetween(3, all.size() - 1).isEqualTo(all.subList(0, fitting.size()));
        show(Screen.USERS, TextSize.NORMAL);
        resize(1900, 800);
        assertThat(shown("#users")).isEqualTo(all);
    }
}

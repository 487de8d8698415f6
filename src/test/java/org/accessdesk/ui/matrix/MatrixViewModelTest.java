package org.accessdesk.ui.matrix;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.ui.Bench;
import org.junit.jupiter.api.Test;

class MatrixViewModelTest {
    private final Bench bench = Bench.loaded();
    private final MatrixViewModel model = new MatrixViewModel(bench.workspace);

    MatrixViewModelTest() {
        model.shown(true);
    }

    /** A line for each row: x on, + added, - removed, o off; locked ones in upper case. */
    private String shown() {
        var text = new StringBuilder();
        for (var row = 0; row < model.rowCount(); row++) {
            for (var column = 0; column < model.columnCount(); column++) {
                text.append(letter(model.cell(row, column).orElseThrow()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static char letter(MatrixCell cell) {
        var letter = cell.isChanged() ? cell.after() ? '+' : '-' : cell.after() ? 'x' : 'o';
        return cell.locked() ? Character.toUpperCase(letter) : letter;
    }

    @Test
    void usersAreRowsAndGroupsAreColumnsInOrder() {
        assertThat(IntStream.range(0, 4).mapToObj(model::rowName)).containsExactly("User 1", "User 2", "User 3",
                "User 4");
        assertThat(IntStream.range(0, 5).mapToObj(model::columnName)).containsExactly("Administrators", "Group 1",
                "Group 2", "Group 3", "Group 4");
        assertThat(shown()).isEqualTo("""
                oXooo
                oxxoo
                oooXo
                Xoooo
                """);
    }

    @Test
    void aRangeIsToggledInOneUndoStep() {
        model.moveTo(0, 1, false);
        model.moveTo(2, 2, true);
        model.toggle();
        assertThat(shown()).isEqualTo("""
                ox+oo
                oxxoo
                o++xo
                Xoooo
                """);
        model.toggle();
        assertThat(shown()).isEqualTo("""
                oXooo
                oo-oo
                oooXo
                Xoooo
                """.replace("oo-oo", "o-Xoo"));
        bench.undo();
        bench.undo();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void aLockedCellSaysWhy() {
        model.moveTo(0, 1, false);
        assertThat(model.focusedProperty().get())
                .isEqualTo("User 1 is in Group 1 · locked: their only group, cannot be removed");
        model.toggle();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(model.noticeProperty().get()).isEqualTo("their only group, cannot be removed");
        model.moveTo(0, 2, false);
        assertThat(model.noticeProperty().get()).isEmpty();
        model.toggle();
        assertThat(model.focusedProperty().get()).isEqualTo("User 1 joins Group 2 by the draft");
    }

    @Test
    void groupsAndModulesHaveTheLocksOfTheirEditor() {
        model.kindProperty().set(MatrixKind.MODULES);
        assertThat(model.rowName(0)).isEqualTo("Administrators");
        assertThat(model.columnName(0)).isEqualTo("Module MOD-0000");
        model.moveTo(1, 0, false);
        assertThat(model.focusedProperty().get()).isEqualTo("Group 1 does not have Module MOD-0000 · locked: "
                + "add it to Administrators first");
        model.moveTo(1, 1, false);
        model.moveTo(1, 4, true);
        model.toggle();
        assertThat(bench.workspace.drafts().changes().group(groupId(1)).orElseThrow().addedModules())
                .containsExactly(Samples.moduleId(4));
    }

    @Test
    void theFocusStaysOnItsCellWhenTheListsChange() {
        model.moveTo(2, 3, false);
        model.moveTo(3, 4, true);
        model.axes().users().filterText("User 4");
        assertThat(model.rowCount()).isEqualTo(1);
        assertThat(model.selectionProperty().get()).isEqualTo(MatrixSelection.at(0, 4));
        model.axes().users().clearFilter();
        assertThat(model.selectionProperty().get()).isEqualTo(MatrixSelection.at(3, 4));
    }

    @Test
    void wholeRowsColumnsAndAllAreSelected() {
        model.moveTo(1, 2, false);
        model.selectRows();
        assertThat(model.selectionProperty().get().range()).isEqualTo(new CellRange(1, 0, 1, 4));
        model.selectColumns();
        assertThat(model.selectionProperty().get().range()).isEqualTo(new CellRange(0, 0, 3, 4));
        model.selectFocused();
        model.selectColumns();
        assertThat(model.selectionProperty().get().range()).isEqualTo(new CellRange(0, 2, 3, 2));
        model.selectAll();
        assertThat(model.selectionProperty().get().range().size()).isEqualTo(20);
        model.toggle();
        assertThat(bench.workspace.drafts().changes().membership(userId(4)).orElseThrow().groups().added())
                .hasSize(4);
    }

    @Test
    void nothingIsReadBeforeTheScreenIsShown() {
        var other = new MatrixViewModel(bench.workspace);
        assertThat(other.rowCount()).isZero();
        other.close();
        model.close();
    }
}

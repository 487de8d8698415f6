package org.accessdesk.ui.matrix;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void aBlockIsPastedAtTheSelectionAfterAPreview() {
        model.moveTo(0, 2, false);
        var preview = model.preview("1\t0\nx\tmaybe\n0\t0\n0\t0\n1\t1").orElseThrow();
        assertThat(preview.title()).isEqualTo("1 membership is added, and nobody leaves one.");
        assertThat(preview.lines()).containsExactly("5 cells are already as pasted.",
                "1 locked cell stays as it is.", "1 cell is not understood, and left as before.",
                "2 cells do not fit into the shown rows and columns.",
                "With it, the draft means: 1 user gains Module MOD-0004, 1 user gains Module MOD-0005, "
                        + "1 user gains Module MOD-0006.");
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        model.putPasted();
        assertThat(shown()).isEqualTo("""
                ox+oo
                oxxoo
                oooXo
                Xoooo
                """);
        bench.undo();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void oneWordFillsTheSelection() {
        model.moveTo(0, 4, false);
        model.moveTo(3, 4, true);
        assertThat(model.preview("yes\n").orElseThrow().title())
                .isEqualTo("4 memberships are added, and nobody leaves one.");
    }

    @Test
    void aBlockWithNamesGoesWhereTheySay() {
        model.axes().users().filterText("User 3");
        var preview = model.preview("""
                User\tEmail\tGroup 4\tGroup 9\tgroup 2
                Somebody\tuser1@example.com\t1\t1\t0
                User 4\t\tx\t\t
                User 9\tuser9@example.com\t1\t1\t1
                """).orElseThrow();
        assertThat(preview.title()).isEqualTo("2 memberships are added, and nobody leaves one.");
        assertThat(preview.lines()).contains("Not found, or not unique: 2 names: Group 9, User 9.");
        model.putPasted();
        model.axes().users().clearFilter();
        assertThat(shown()).isEqualTo("""
                oxoo+
                oxxoo
                oooXo
                xooo+
                """);
    }

    @Test
    void whatWasPreviewedOnAnotherStateIsNotPut() {
        model.preview("1");
        bench.tick(1, 4, true);
        model.putPasted();
        assertThat(model.noticeProperty().get())
                .isEqualTo("The account or the draft has changed meanwhile. Paste once more.");
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(1);
    }

    @Test
    void cellsAreCopiedWithNamesOrWithout() {
        model.moveTo(0, 1, false);
        model.moveTo(1, 2, true);
        assertThat(model.copied()).contains("1\t0\n1\t1");
        assertThat(model.copiedWithNames().orElseThrow().text()).isEqualTo("""
                User\tEmail\tGroup 1\tGroup 2
                User 1\tuser1@example.com\t1\t
                User 2\tuser2@example.com\t1\t1""");
    }

    @Test
    void rowsAreFilledFromTheFirstOneOrTheOneAbove() {
        model.moveTo(0, 1, false);
        model.moveTo(2, 2, true);
        model.fillDown();
        assertThat(shown()).isEqualTo("""
                oXooo
                oX-oo
                o+oxo
                Xoooo
                """);
        model.moveTo(3, 1, false);
        model.fillDown();
        assertThat(bench.workspace.drafts().changes().membership(userId(4)).orElseThrow().groups().added())
                .containsExactly(groupId(1));
    }

    @Test
    void bothSidesAreSortedByTheFocusedCellOrByCount() {
        model.moveTo(2, 3, false);
        model.sortRows(AxisOrder.FOCUSED);
        assertThat(model.rowName(0)).isEqualTo("User 3");
        assertThat(model.selectionProperty().get()).isEqualTo(MatrixSelection.at(0, 3));
        model.sortRows(AxisOrder.MOST);
        assertThat(model.rowName(0)).isEqualTo("User 2");
        model.sortColumns(AxisOrder.MOST);
        assertThat(model.columnName(0)).isEqualTo("Group 1");
        model.sortColumns(AxisOrder.FOCUSED);
        assertThat(model.columnName(0)).isEqualTo("Group 3");
        model.sortColumns(AxisOrder.NAME);
        model.sortRows(AxisOrder.NAME);
        assertThat(model.rowName(0) + model.columnName(0)).isEqualTo("User 1Administrators");
    }

    @Test
    void theExportHasTheSelectedCellsOrAllThatAreShown() {
        assertThat(model.exported().text()).contains("User 4,user4@example.com,1,,,,").doesNotContain("Module");
        model.axes().users().filterText("User 3");
        assertThat(model.exported().rows()).hasSize(1);
        model.selectRows();
        model.kindProperty().set(MatrixKind.MODULES);
        model.moveTo(1, 1, false);
        model.moveTo(1, 2, true);
        assertThat(model.exported().head()).containsExactly("Group", "Module MOD-0001", "Module MOD-0002");
        assertThat(model.exported().rows()).containsExactly(List.of("Group 1", "1", "1"));
    }
}

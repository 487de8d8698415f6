package org.accessdesk.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.export.CopiedTable;
import org.junit.jupiter.api.Test;

/** What holds of every range of cells in every account, with any draft. */
class SheetLawsTest {
    private static final int CASES = 600;

    /** A sheet of a random account and draft, and a range of it. */
    private record RangeCase(Worlds world, Sheet sheet, List<Integer> rows, BitSet columns) {
        Sheet after(ChangeSet set) {
            var drafted = new DraftedSnapshot(sheet.drafted().base(), set);
            return switch (sheet) {
                case MemberSheet _ -> new MemberSheet(drafted);
                case ModuleSheet _ -> new ModuleSheet(drafted, Set.of());
            };
        }

        Sheet toggled() {
            return after(sheet.edited(new WantedCells(sheet).toggled(places(), columns)));
        }

        int[] places() {
            return rows.stream().mapToInt(row -> row).toArray();
        }

        RangeCase with(Sheet other) {
            return new RangeCase(world, other, rows, columns);
        }

        /** Whether what is done to the range can change cells outside it: what the Default group loses, all lose. */
        boolean mayCascade() {
            var groups = sheet.drafted().snapshot().groups().stream().toList();
            return sheet instanceof ModuleSheet && rows.stream().anyMatch(row -> groups.get(row).isDefault());
        }
    }

    private static void forAll(BiConsumer<RangeCase, Snapshot> law) {
        Worlds.forAll(CASES, world -> {
            var snapshot = world.snapshot();
            var drafted = new DraftedSnapshot(snapshot, world.changesOfLife(snapshot));
            var all = drafted.snapshot();
            law.accept(of(world, new MemberSheet(drafted), all.users(), all.groups()), all);
            law.accept(of(world, new ModuleSheet(drafted, Set.of()), all.groups(), all.modules()), all);
        });
    }

    private static RangeCase of(Worlds world, Sheet sheet, Collection<?> rows, Collection<?> columns) {
        return new RangeCase(world, sheet, some(world, rows.size()).stream().boxed().toList(),
                some(world, columns.size()));
    }

    private static BitSet some(Worlds world, int size) {
        var places = new BitSet();
        world.some(IntStream.range(0, size).boxed().toList()).forEach(places::set);
        return places;
    }

    private static void forCells(Snapshot snapshot, Sheet sheet, BiConsumer<Integer, Integer> cell) {
        var rows = sheet instanceof MemberSheet ? snapshot.users().size() : snapshot.groups().size();
        var columns = sheet instanceof MemberSheet ? snapshot.groups().size() : snapshot.modules().size();
        IntStream.range(0, rows).forEach(row -> IntStream.range(0, columns).forEach(c -> cell.accept(row, c)));
    }

    @Test
    void cellsTellWhatTheDraftMakesOfTheAccount() {
        forAll((one, snapshot) -> {
            var drafted = one.sheet.drafted();
            var users = snapshot.users().toArray(AccountUser[]::new);
            var groups = snapshot.groups().toArray(UserGroup[]::new);
            var modules = snapshot.modules().toArray(Module[]::new);
            forCells(snapshot, one.sheet, (row, column) -> {
                var cell = one.sheet.cell(row, column);
                if (one.sheet instanceof MemberSheet) {
                    assertThat(cell.before()).isEqualTo(users[row].groups().contains(groups[column].id()));
                    assertThat(cell.after()).isEqualTo(drafted.groupsOf(users[row]).contains(groups[column].id()));
                } else {
                    assertThat(cell.before()).isEqualTo(groups[row].moduleIds().contains(modules[column].id()));
                    assertThat(cell.after())
                            .isEqualTo(drafted.modulesOf(groups[row]).contains(modules[column].id()));
                }
                assertThat(one.sheet.lock(row, column).isPresent()).isEqualTo(cell.locked());
            });
        });
    }

    @Test
    void aToggleChangesNothingOutsideTheRangeAndNoLockedCell() {
        forAll((one, snapshot) -> {
            var after = one.toggled();
            forCells(snapshot, one.sheet, (row, column) -> {
                var inside = one.rows.contains(row) && one.columns.get(column);
                var locked = one.sheet.cell(row, column).locked();
                if (!one.mayCascade() && (!inside || locked)) {
                    assertThat(after.cell(row, column).after()).isEqualTo(one.sheet.cell(row, column).after());
                }
            });
        });
    }

    @Test
    void afterAToggleEveryCellOfTheRangeIsTheSameOrLocked() {
        forAll((one, snapshot) -> {
            var wanted = new WantedCells(one.sheet).toggled(one.places(), one.columns);
            var on = wanted.size() > 0 && wanted.wanted(0).off().isEmpty();
            var after = one.toggled();
            for (var row : one.rows) {
                one.columns.stream().forEach(column -> {
                    var cell = after.cell(row, column);
                    assertThat(cell.after() == on || cell.locked() || one.sheet.cell(row, column).locked()).isTrue();
                });
            }
        });
    }

    @Test
    void theSameToggleOnceMoreAndOnceMoreIsTheFirst() {
        forAll((one, snapshot) -> {
            var once = one.toggled();
            var thrice = one.with(one.with(once).toggled()).toggled();
            if (!one.mayCascade() && isUniform(one.with(once))) {
                assertThat(thrice.drafted().changes()).isEqualTo(once.drafted().changes());
            }
        });
    }

    /** Whether all cells of the range are the same and none is locked, also once they are toggled. */
    private static boolean isUniform(RangeCase one) {
        var next = one.toggled();
        return one.rows.stream().allMatch(row -> one.columns.stream()
                .allMatch(column -> !one.sheet.cell(row, column).locked() && !next.cell(row, column).locked()
                        && one.sheet.cell(row, column).after() != next.cell(row, column).after()));
    }

    @Test
    void aCellToggledTwiceIsAsBefore() {
        forAll((one, snapshot) -> {
            for (var row : one.rows) {
                one.columns.stream().filter(column -> !one.sheet.cell(row, column).locked()).forEach(column -> {
                    var cell = new RangeCase(one.world, one.sheet, List.of(row),
                            BitSet.valueOf(new long[]{1L << column}));
                    var once = cell.toggled();
                    assertThat(once.cell(row, column).after()).isNotEqualTo(one.sheet.cell(row, column).after());
                    if (!once.cell(row, column).locked()) {
                        var twice = cell.with(once).toggled();
                        forCells(snapshot, one.sheet, (r, c) -> assertThat(twice.cell(r, c).after())
                                .isEqualTo(one.sheet.cell(r, c).after()));
                    }
                });
            }
        });
    }

    /** Users of whom the same is wanted are looked at once where the same comes of it, also if the account changed since the draft. */
    @Test
    void anEditOfManyRowsIsThatOfEachAlone() {
        Worlds.forAll(CASES, world -> {
            var old = world.snapshot();
            var changes = world.changesOfLife(old);
            var now = world.once(2) ? old
                    : old.with(old.users().stream().map(u -> world.drifted(u, old)).toList(),
                            old.groups().stream().map(world::drifted).toList());
            Sheet sheet = new MemberSheet(new DraftedSnapshot(now, changes));
            var rows = some(world, sheet.rows()).stream().toArray();
            var columns = some(world, sheet.columns());
            var wanted = List.of(new SheetEdit.Wanted(columns, new BitSet()),
                    new SheetEdit.Wanted(new BitSet(), columns));
            var ofRow = IntStream.of(rows).mapToObj(_ -> world.one(wanted)).toList();
            var alone = sheet;
            for (var n = 0; n < rows.length; n++) {
                var at = n;
                alone = alone.with(alone.edited(new SheetEdit(new int[]{rows[n]}, _ -> ofRow.get(at))));
            }
            assertThat(sheet.edited(new SheetEdit(rows, ofRow::get))).isEqualTo(alone.drafted().changes());
        });
    }

    @Test
    void nobodyIsLeftWithoutAGroup() {
        forAll((one, snapshot) -> {
            var edit = SheetEdit.of(one.places(), new SheetEdit.Wanted(new BitSet(), one.columns));
            if (one.sheet instanceof MemberSheet) {
                var after = one.after(one.sheet.edited(edit)).drafted();
                assertThat(snapshot.users()).allSatisfy(user -> assertThat(after.groupsOf(user).isEmpty())
                        .isEqualTo(one.sheet.drafted().groupsOf(user).isEmpty()));
            }
        });
    }

    @Test
    void filledRowsAreAsTheFirstOne() {
        forAll((one, snapshot) -> {
            if (one.rows.isEmpty()) {
                return;
            }
            var first = one.rows.getFirst();
            var after = one
                    .after(one.sheet.edited(new WantedCells(one.sheet).filled(first, one.places(), one.columns)));
            for (var row : one.rows) {
                one.columns.stream().forEach(column -> assertThat(
                        after.cell(row, column).after() == one.sheet.cell(first, column).after()
                                || one.sheet.cell(row, column).locked() || after.cell(row, column).locked())
                        .isTrue());
            }
        });
    }

    private static MatrixTable table(RangeCase one) {
        return new MatrixTable(one.sheet instanceof MemberSheet ? MatrixKind.MEMBERS : MatrixKind.MODULES, one.sheet,
                one.places(), one.columns.stream().toArray());
    }

    private static PastePlan pasted(RangeCase one, String text) {
        var columns = one.columns.stream().toArray();
        return PastePlan.at(new CellRange(0, 0, 0, 0), PastedBlock.of(text),
                row -> row < one.rows.size() ? one.rows.get(row) : -1,
                column -> column < columns.length ? columns[column] : -1);
    }

    @Test
    void whatIsCopiedAndPastedInItsPlaceChangesNothing() {
        forAll((one, snapshot) -> {
            if (!one.rows.isEmpty() && !one.columns.isEmpty()) {
                var table = table(one);
                var meaning = PasteMeaning.of(pasted(one, table.text()), one.sheet);
                assertThat(meaning.changes()).isEqualTo(one.sheet.drafted().changes());
                assertThat(meaning.same()).isEqualTo(one.rows.size() * one.columns.cardinality());
                var rows = new NamedPlaces(one.sheet.rows(), one.sheet::rowNames);
                var columns = new NamedPlaces(one.sheet.columns(), one.sheet::columnNames);
                var named = PastePlan.byNames(PastedBlock.of(new CopiedTable(table.head(), table).text()), rows::of,
                        columns::of);
                assertThat(PasteMeaning.of(named, one.sheet).changes()).isEqualTo(one.sheet.drafted().changes());
            }
        });
    }

    @Test
    void aPastedCellIsAsItSaysOrLockedAndEveryCellIsCounted() {
        forAll((one, snapshot) -> {
            var lines = 1 + one.world.below(4);
            var wide = 2 + one.world.below(3);
            var text = IntStream.range(0, lines).mapToObj(_ -> IntStream.range(0, wide)
                    .mapToObj(_ -> one.world.one(List.of("1", "0", "x", "", "?"))).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
            var plan = pasted(one, text);
            var meaning = PasteMeaning.of(plan, one.sheet);
            assertThat(meaning.added() + meaning.removed() + meaning.same() + meaning.locked() + plan.unknown()
                    + plan.outside()).isEqualTo(lines * wide);
            assertThat(meaning.after().drafted().changes()).isEqualTo(meaning.changes());
            var copied = PasteMeaning.of(plan, meaning.after());
            assertThat(copied.added()).isZero();
        });
    }
}

package org.accessdesk.ui.matrix;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.Id;
import org.accessdesk.service.base.State;
import org.accessdesk.service.export.CopiedTable;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The matrix: its cells, the focused one, the selected ones, and what is done with them. Each edit is one undo step of the
 * draft. Rows and columns are numbers of what the lists along it show; a cell is made when it is seen.
 */
public final class MatrixViewModel {
    /** As many cells are edited or copied at once: 100,000 users and ten groups. */
    static final long MOST_CELLS = 1_000_000;

    private final Workspace workspace;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<MatrixKind> kind = new SimpleObjectProperty<>(MatrixKind.MEMBERS);
    private final ReadOnlyObjectWrapper<MatrixSelection> selection = new ReadOnlyObjectWrapper<>(
            MatrixSelection.FIRST);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper focused = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final MatrixPaste paste;
    private @Nullable MatrixAxes axes;
    private @Nullable Sheet sheet;
    /** What the selection is of. */
    private List<Optional<Id>> selected = List.of();
    private boolean shown;

    public MatrixViewModel(Workspace workspace) {
        this.workspace = workspace;
        paste = new MatrixPaste(this, workspace.drafts());
        subscriptions = List.of(workspace.directory().state().observe(_ -> update()),
                workspace.drafts().state().observe(_ -> update()));
        kind.subscribe((_, _) -> {
            sheet = null;
            selected = List.of();
            selection.set(MatrixSelection.FIRST);
            update();
        });
    }

    /** Tells whether the screen is shown: before it is for the first time, nothing is read. */
    public void shown(boolean now) {
        shown = now;
        if (now) {
            axes();
        }
        update();
    }

    /** The lists along the matrix; made when they are first asked for. */
    MatrixAxes axes() {
        var known = axes;
        if (known == null) {
            known = new MatrixAxes(workspace, this::update);
            axes = known;
        }
        return known;
    }

    /** What the cells tell. */
    public ObjectProperty<MatrixKind> kindProperty() {
        return kind;
    }

    /** Another number after each change of what is shown. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The focused cell and the selected ones. */
    public ReadOnlyObjectProperty<MatrixSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The focused cell in words, with the reason why it is locked. */
    public ReadOnlyStringProperty focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** What became of the last command, in words; empty once the selection changes. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The list along the rows. */
    EntityListViewModel<? extends Id, ?> rows() {
        return axes().rows(kind.get());
    }

    /** The list along the columns. */
    EntityListViewModel<? extends Id, ?> columns() {
        return axes().columns(kind.get());
    }

    /** The number of shown rows. */
    public int rowCount() {
        return sheet == null ? 0 : rows().rows().size();
    }

    /** The number of shown columns. */
    public int columnCount() {
        return sheet == null ? 0 : columns().rows().size();
    }

    /** How many rows and columns there are, in words, also of those that a filter hides. */
    public String size() {
        return rows().summaryProperty().get() + '\n' + columns().summaryProperty().get();
    }

    /** The name of a shown row. */
    public String rowName(int row) {
        return MatrixTexts.name(rows().idOf(row), workspace.names());
    }

    /** The name of a shown column. */
    public String columnName(int column) {
        return MatrixTexts.name(columns().idOf(column), workspace.names());
    }

    /** The place of a shown row in the cells; -1 while the list shows an object that is gone. */
    int rowPlace(int row) {
        if (sheet == null) {
            return -1;
        }
        return sheet instanceof MemberSheet members ? axes().users().positionOf(row, members.index())
                : sheet.row(rows().idOf(row));
    }

    /** The place of a shown column in the cells; -1 while the list shows an object that is gone. */
    int columnPlace(int column) {
        return sheet == null ? -1 : sheet.column(columns().idOf(column));
    }

    /** The cell at places of a row and a column; null if one of them is -1. */
    @Nullable
    MatrixCell cellAt(int rowPlace, int columnPlace) {
        return sheet == null || rowPlace < 0 || columnPlace < 0 ? null : sheet.cell(rowPlace, columnPlace);
    }

    /** The shown cell; empty where there is none. */
    Optional<MatrixCell> cell(int row, int column) {
        return isCell(row, column) ? Optional.ofNullable(cellAt(rowPlace(row), columnPlace(column)))
                : Optional.empty();
    }

    private boolean isCell(int row, int column) {
        return row < rowCount() && column < columnCount();
    }

    /** The focused cell, to tell its state. */
    Optional<MatrixCell> focusedCell() {
        var now = selection.get();
        return cell(now.row(), now.column());
    }

    // ---- Selection ----

    /** Moves the focus to the cell, or to the nearest; with {@code extend} the cells from the anchor to it are selected. */
    public void moveTo(int row, int column, boolean extend) {
        var toRow = Math.clamp(row, 0, Math.max(0, rowCount() - 1));
        var toColumn = Math.clamp(column, 0, Math.max(0, columnCount() - 1));
        select(extend ? selection.get().to(toRow, toColumn) : MatrixSelection.at(toRow, toColumn));
    }

    /** Selects all cells. */
    public void selectAll() {
        selectRange(new CellRange(0, 0, rowCount() - 1, columnCount() - 1));
    }

    /** Selects all cells of the selected rows. */
    public void selectRows() {
        var range = selection.get().range();
        selectRange(new CellRange(range.top(), 0, range.bottom(), columnCount() - 1));
    }

    /** Selects all cells of the selected columns. */
    public void selectColumns() {
        var range = selection.get().range();
        selectRange(new CellRange(0, range.left(), rowCount() - 1, range.right()));
    }

    /** Selects the focused cell alone. */
    public void selectFocused() {
        var now = selection.get();
        select(MatrixSelection.at(now.row(), now.column()));
    }

    private void selectRange(CellRange range) {
        if (rowCount() > 0 && columnCount() > 0) {
            select(selection.get().with(range));
        }
    }

    private void select(MatrixSelection next) {
        notice.set("");
        selection.set(next);
        selected = ofSelection();
        tell();
    }

    /** The objects of the focused cell and of the corners of the selection. */
    private List<Optional<Id>> ofSelection() {
        var now = selection.get();
        var range = now.range();
        return List.of(id(rows(), now.row()), id(columns(), now.column()), id(rows(), range.top()),
                id(rows(), range.bottom()), id(columns(), range.left()), id(columns(), range.right()));
    }

    private static <I extends Id> Optional<Id> id(EntityListViewModel<I, ?> list, int at) {
        return at < list.rows().size() ? Optional.of(list.idOf(at)) : Optional.empty();
    }

    private static <I extends Id> int at(EntityListViewModel<I, ?> list, Optional<Id> id, int otherwise) {
        // The list is of this kind of object as long as the kind of the matrix stays, and it begins at the first cell.
        @SuppressWarnings("unchecked")
        var known = (Optional<I>) (Optional<?>) id;
        var found = known.map(list::rowOf).orElse(-1);
        return found < 0 ? otherwise : found;
    }

    // ---- Edits ----

    /** Turns the selected cells on, or all of them off if all are on that can be; those that are locked stay. */
    public void toggle() {
        var range = selection.get().range();
        if (sheet != null && isPossible(range)) {
            edit(range, new WantedCells(sheet).toggled(rowPlaces(range), columnPlaces(range)));
        }
    }

    /** Makes each selected row as the first one, or a single one as the row above it, in the selected columns. */
    public void fillDown() {
        var range = selection.get().range();
        var first = range.rows() > 1 ? range.top() : range.top() - 1;
        if (sheet != null && first >= 0 && isPossible(range) && rowPlace(first) >= 0) {
            edit(range, new WantedCells(sheet).filled(rowPlace(first), rowPlaces(range), columnPlaces(range)));
        }
    }

    private void edit(CellRange range, SheetEdit edit) {
        var before = Objects.requireNonNull(sheet);
        var kept = new WantedCells(before).locked(edit);
        workspace.drafts().edit(_ -> before.edited(edit));
        if (kept > 0) {
            notice.set(range.size() == 1 ? before.lock(rowPlace(range.top()), columnPlace(range.left())).orElse("")
                    : Texts.format("matrix.kept", kept));
        }
    }

    private boolean isPossible(CellRange range) {
        if (range.size() > MOST_CELLS) {
            notice.set(Texts.format("matrix.tooMany", range.size(), MOST_CELLS));
            return false;
        }
        return isCell(range.bottom(), range.right());
    }

    private int[] rowPlaces(CellRange range) {
        return IntStream.rangeClosed(range.top(), range.bottom()).map(this::rowPlace).filter(place -> place >= 0)
                .toArray();
    }

    private BitSet columnPlaces(CellRange range) {
        var places = new BitSet();
        IntStream.of(columnPlacesInOrder(range)).forEach(places::set);
        return places;
    }

    private int[] columnPlacesInOrder(CellRange range) {
        return IntStream.rangeClosed(range.left(), range.right()).map(this::columnPlace).filter(place -> place >= 0)
                .toArray();
    }

    // ---- Order ----

    /** Sorts the rows. */
    public void sortRows(AxisOrder order) {
        if (sheet != null && hasCells()) {
            axes().sort(rows(), order.ofRows(sheet, columnPlace(selection.get().column())));
        }
    }

    /** Sorts the columns. */
    public void sortColumns(AxisOrder order) {
        if (sheet != null && hasCells()) {
            axes().sort(columns(), order.ofColumns(sheet, rowPlace(selection.get().row())));
        }
    }

    // ---- Clipboard ----

    /** The words of the selected cells, as a spreadsheet takes them; empty if there are too many, or none. */
    public Optional<String> copied() {
        return table().map(MatrixTable::text);
    }

    /** The same with the names of their rows and columns. */
    public Optional<CopiedTable> copiedWithNames() {
        return table().map(table -> new CopiedTable(table.head(), table));
    }

    /** The selected cells as a file, with names; all shown cells if only one is selected. Its rows are made as it is written. */
    public CsvTable exported() {
        var range = selection.get().range().size() > 1 ? selection.get().range()
                : new CellRange(0, 0, rowCount() - 1, columnCount() - 1);
        // Another sheet, as the file is written on another thread.
        var table = new MatrixTable(kind.get(), sheet(Objects.requireNonNull(workspace.drafted())), rowPlaces(range),
                columnPlacesInOrder(range));
        return new CsvTable(table.head(), table);
    }

    /** Whether there is a cell. */
    public boolean hasCells() {
        return isCell(0, 0);
    }

    private Optional<MatrixTable> table() {
        var range = selection.get().range();
        return sheet == null || !isPossible(range) ? Optional.empty()
                : Optional.of(new MatrixTable(kind.get(), sheet, rowPlaces(range), columnPlacesInOrder(range)));
    }

    /** What a pasted text means for the draft; empty if it means nothing. */
    public Optional<PasteContent> preview(String text) {
        return paste.preview(text);
    }

    /** Puts the text that was previewed last into the draft. */
    public void putPasted() {
        if (!paste.put()) {
            notice.set(Texts.get("matrix.paste.again"));
        }
    }

    // ---- State ----

    /** The cells; null before the first list. */
    @Nullable
    Sheet sheet() {
        return sheet;
    }

    private void update() {
        var lists = axes;
        if (!shown || lists == null) {
            return;
        }
        var drafted = workspace.drafted();
        if (drafted != null && (sheet == null || sheet.drafted() != drafted)) {
            sheet = sheet(drafted);
        }
        keepSelection(lists.rows(kind.get()), lists.columns(kind.get()));
        revision.set(revision.get() + 1);
        tell();
    }

    private Sheet sheet(DraftedSnapshot drafted) {
        return switch (kind.get()) {
            case MEMBERS -> new MemberSheet(drafted);
            case MODULES -> new ModuleSheet(drafted, workspace.directory().permissions());
        };
    }

    /** Where the lists show other objects now, only the focused cell stays selected. */
    private void keepSelection(EntityListViewModel<? extends Id, ?> rows,
            EntityListViewModel<? extends Id, ?> columns) {
        if (!selected.isEmpty() && !selected.equals(ofSelection())) {
            var now = selection.get();
            selection.set(MatrixSelection.at(at(rows, selected.get(0), now.row()),
                    at(columns, selected.get(1), now.column())));
        }
        selection.set(selection.get().within(rowCount(), columnCount()));
        selected = ofSelection();
    }

    private void tell() {
        var now = selection.get();
        focused.set(focusedCell().map(cell -> MatrixTexts.told(kind.get(), rowName(now.row()),
                columnName(now.column()), cell, lock(now))).orElse(""));
    }

    private Optional<String> lock(MatrixSelection now) {
        return sheet == null ? Optional.empty() : sheet.lock(rowPlace(now.row()), columnPlace(now.column()));
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
        if (axes != null) {
            axes.close();
        }
    }
}

package org.accessdesk.ui.matrix;

import java.util.Optional;
import org.accessdesk.service.draft.Drafts;
import org.jspecify.annotations.Nullable;

/** What is pasted into the matrix, from the preview to the draft. */
final class MatrixPaste {
    private final MatrixViewModel model;
    private final Drafts drafts;
    private @Nullable PastePreview previewed;

    /** @param sheet what it was previewed on */
    private record PastePreview(Sheet sheet, PastePlan plan) {}

    MatrixPaste(MatrixViewModel model, Drafts drafts) {
        this.model = model;
        this.drafts = drafts;
    }

    /** What {@code text} would mean, for {@link #put}; empty if it is no block or there are no cells. */
    Optional<PasteContent> preview(String text) {
        var sheet = model.sheet();
        if (sheet == null || text.isEmpty() || model.rowCount() == 0 || model.columnCount() == 0) {
            return Optional.empty();
        }
        var plan = plan(PastedBlock.of(text), sheet);
        previewed = new PastePreview(sheet, plan);
        return Optional.of(PasteTexts.of(model.kindProperty().get(), PasteMeaning.of(plan, sheet)));
    }

    private PastePlan plan(PastedBlock block, Sheet sheet) {
        if (block.hasNames()) {
            var rows = new NamedPlaces(sheet.rows(), sheet::rowNames);
            var columns = new NamedPlaces(sheet.columns(), sheet::columnNames);
            return PastePlan.byNames(block, rows::of, columns::of);
        }
        return PastePlan.at(model.selectionProperty().get().range(), block,
                row -> row < model.rowCount() ? model.rowPlace(row) : -1,
                column -> column < model.columnCount() ? model.columnPlace(column) : -1);
    }

    /** Puts what was previewed into the draft; false if the account or the draft is another one by now. */
    boolean put() {
        var now = previewed;
        previewed = null;
        if (now == null || now.sheet != model.sheet()) {
            return false;
        }
        drafts.edit(_ -> now.sheet.edited(now.plan.edit()));
        return true;
    }
}

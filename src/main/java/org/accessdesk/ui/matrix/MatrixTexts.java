package org.accessdesk.ui.matrix;

import java.util.Optional;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The sentences of the matrix. */
final class MatrixTexts {
    private MatrixTexts() {}

    /** The name of a row or a column. */
    static String name(Id id, SnapshotNames names) {
        return Names.of(id, names);
    }

    /** A cell, for the line below the matrix and for a screen reader. */
    static String told(MatrixKind kind, String row, String column, MatrixCell cell, Optional<String> lock) {
        var told = Texts.format(switch (kind) {
            case MEMBERS -> key(cell, "matrix.member.on", "matrix.member.off", "matrix.member.added",
                    "matrix.member.removed");
            case MODULES -> key(cell, "matrix.module.on", "matrix.module.off", "matrix.module.added",
                    "matrix.module.removed");
        }, row, column);
        return lock.map(why -> Texts.format("matrix.locked", told, why)).orElse(told);
    }

    private static String key(MatrixCell cell, String on, String off, String added, String removed) {
        if (cell.isChanged()) {
            return cell.after() ? added : removed;
        }
        return cell.after() ? on : off;
    }
}

package org.accessdesk.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A file counts as damaged only if SQLite says so. */
class SqliteProblemsTest {

    @Test
    void onlyCorruptionIsDamage() {
        var damage = Arrays.stream(SQLiteErrorCode.values())
                .filter(code -> SqliteProblems.isDamage(new SQLiteException("x", code)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SQLiteErrorCode.class)));
        assertThat(damage).containsExactlyInAnyOrder(SQLiteErrorCode.SQLITE_CORRUPT,
                SQLiteErrorCode.SQLITE_CORRUPT_INDEX, SQLiteErrorCode.SQLITE_CORRUPT_SEQUENCE,
                SQLiteErrorCode.SQLITE_CORRUPT_VTAB, SQLiteErrorCode.SQLITE_NOTADB,
                SQLiteErrorCode.SQLITE_IOERR_SHORT_READ, SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS);
    }

    @Test
    void everyErrorIsOneSentence() {
        for (var code : SQLiteErrorCode.values()) {
            assertThat(English.of(SqliteProblems.of(new SQLiteException("x", code), Path.of("w.sqlite"))))
                    .contains("w.sqlite").endsWith(".").doesNotContain("SQLITE", "null");
        }
    }
}

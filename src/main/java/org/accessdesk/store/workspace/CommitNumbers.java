package org.accessdesk.store.workspace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers the transactions of a workspace, in the database and in a small file beside it. SQLite keeps the latest
 * transactions in a second file, and does not detect that its end is missing; the number in the small file shows that
 * there was more.
 *
 * <p>The small file is written after each commit and not forced to the disk, so that it costs little: after a power
 * failure it may be behind the database, which causes no false alarm.
 */
final class CommitNumbers implements Db.Commits {
    private static final Logger LOG = LoggerFactory.getLogger(CommitNumbers.class);
    private static final String KEY = "commit";
    private static final int LENGTH = 29;

    private final Path beside;
    private @Nullable RandomAccessFile open;
    private long number;

    private CommitNumbers(Path beside) {
        this.beside = beside;
    }

    /** The result of opening a workspace: the numbers, and how many transactions are missing. */
    record CheckedNumbers(CommitNumbers numbers, long missing) {}

    /** The numbers of {@code db}, compared with those in the file {@code beside}. */
    static CheckedNumbers in(Db db, Path beside) throws SQLException {
        PrivateFiles.tighten(beside);
        var numbers = new CommitNumbers(beside);
        var inside = new Meta(db).get(KEY).map(CommitNumbers::value).orElse(0L);
        var outside = numbers.read();
        numbers.number = Math.max(inside, outside);
        return new CheckedNumbers(numbers, Math.max(0, outside - inside));
    }

    /** Numbers the transactions of {@code db} from now on. */
    void follow(Db db, long missing) throws SQLException, StoreException {
        db.addCommits(this);
        if (missing > 0) {
            // Reports it once: the next opening finds both numbers equal.
            db.transaction(() -> {
                before(db);
                return missing;
            });
        }
    }

    @Override
    public void before(Db db) throws SQLException {
        new Meta(db).put(KEY, Long.toString(number + 1));
    }

    @Override
    public void after() {
        number++;
        var digits = "%020d".formatted(number);
        try {
            if (open == null) {
                PrivateFiles.makeFile(beside);
                open = new RandomAccessFile(beside.toFile(), "rw");
            }
            open.seek(0);
            open.write((digits + sum(digits) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.warn("The number of the last transaction could not be noted: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        var closing = open;
        open = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException e) {
            LOG.debug("The file of numbers was not closed in order: {}", e.getMessage());
        }
    }

    /** The number in the file beside the database; 0 if there is none or it is invalid. */
    private long read() {
        try {
            if (!Files.isRegularFile(beside) || Files.size(beside) != LENGTH) {
                return 0;
            }
            var text = Files.readString(beside, StandardCharsets.US_ASCII);
            var digits = text.substring(0, 20);
            return text.equals(digits + sum(digits) + "\n") ? value(digits) : 0;
        } catch (IOException e) {
            LOG.warn("The number of the last transaction could not be read: {}", e.getMessage());
            return 0;
        }
    }

    private static long value(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String sum(String digits) {
        var sum = new CRC32();
        sum.update(digits.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(sum.getValue());
    }
}

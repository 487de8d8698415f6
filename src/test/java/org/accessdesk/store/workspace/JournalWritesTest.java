package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.accessdesk.model.message.Message;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.SqlProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes of a journal that wait together share a transaction, and fail alone. */
class JournalWritesTest {
    private static final int WRITERS = 8;
    @TempDir
    Path folder;
    private final AtomicInteger commits = new AtomicInteger();
    private final List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
    private Db db;
    private JournalWrites writes;

    @BeforeEach
    void open() throws Exception {
        db = Db.open(folder.resolve("test.db"), new SqlProbe() {
            @Override
            protected void before(String sql) {
                commits.addAndGet(sql.equals("COMMIT") ? 1 : 0);
            }
        });
        db.write(() -> {
            db.execute("CREATE TABLE entry (no INTEGER)");
            return db;
        });
        commits.set(0);
        writes = new JournalWrites(db);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void write(Db.Statements<?> statements) {
        try {
            writes.write(statements);
        } catch (StoreException | RuntimeException e) {
            failures.add(e);
        }
    }

    private Object insert(int no) throws SQLException {
        db.execute("INSERT INTO entry VALUES (?)", no);
        return no;
    }

    private List<Long> entries() throws StoreException {
        return db.read(() -> db.query("SELECT no FROM entry ORDER BY no", row -> row.getLong(1)));
    }

    /** Runs all of {@code others} while the disk is busy with a first write. */
    private void behindAFirst(List<Db.Statements<?>> others) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        threads.add(Thread.ofPlatform().start(() -> write(() -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return insert(0);
        })));
        begun.await();
        others.forEach(s -> threads.add(Thread.ofPlatform().start(() -> write(s))));
        while (!threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    private List<Db.Statements<?>> inserts() {
        var all = new ArrayList<Db.Statements<?>>();
        for (var n = 1; n <= WRITERS; n++) {
            var no = n;
            all.add(() -> insert(no));
        }
        return all;
    }

    @Test
    void allThatWaitShareATransaction() throws Exception {
        behindAFirst(inserts());
        assertThat(failures).isEmpty();
        assertThat(entries()).hasSize(WRITERS + 1).doesNotHaveDuplicates();
        assertThat(commits).hasValue(2);
    }

    @Test
    void oneThatFailsFailsAlone() throws Exception {
        var all = inserts();
        var failure = new StoreException(Message.verbatim("Not this one."));
        all.set(3, () -> {
            insert(99);
            throw failure;
        });
        behindAFirst(all);
        assertThat(failures).containsExactly(failure);
        assertThat(entries()).containsExactly(0L, 1L, 2L, 3L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aFaultOfTheAppIsItsOwn() throws Exception {
        var all = inserts();
        var fault = new IllegalStateException("a bug");
        all.set(3, () -> {
            throw fault;
        });
        behindAFirst(all);
        assertThat(failures).containsExactly(fault);
        assertThat(entries()).containsExactly(0L, 1L, 2L, 3L, 5L, 6L, 7L, 8L);
    }
}

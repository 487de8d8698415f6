package org.accessdesk.store.workspace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.SqliteProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves the readable content of a damaged file into a new one and moves the damaged one aside. It is read as a copy,
 * since SQLite writes to what it opens, and is moved only when the new one is complete and on the disk.
 */
record WorkspaceRepair(WorkspaceFiles files, Schema schema, UnaryOperator<Connection> wrapper, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceRepair.class);

    /** What was saved and what was lost. */
    private record RepairResult(int drafts, int runs, int campaigns, int snapshots, int of, ReadLosses losses) {}

    /** Repairs the file; reports what was saved, what was not, and where the damaged file is. */
    Message repair() throws IOException, SQLException, StoreException {
        var copy = files.copy();
        var fresh = files.fresh();
        fresh.delete();
        try {
            files.copyTo(copy);
            restoreHeader(copy);
            var saved = save(copy, fresh);
            var aside = files.damaged(clock.instant());
            files.moveTo(aside);
            fresh.moveTo(files);
            return message(saved, aside);
        } finally {
            copy.delete();
        }
    }

    private RepairResult save(WorkspaceFiles copy, WorkspaceFiles fresh) throws SQLException, StoreException {
        try (var to = Db.open(fresh.file(), wrapper)) {
            schema.migrate(to);
            try (var from = source(copy)) {
                if (from != null) {
                    refuseLater(from);
                    schema.bringUp(from, WorkspaceOpening::isComplete);
                }
                return from == null
                        ? new RepairResult(0, 0, 0, 0, 0, new ReadLosses())
                        : to.transaction(() -> save(from, to));
            }
        }
    }

    /** This version would lose the data that a later version stores. */
    private void refuseLater(Db from) throws SQLException, StoreException {
        // If tables are missing, the version number is as unreliable as the rest.
        if (WorkspaceOpening.isComplete(from)) {
            schema.requireKnown(from);
        }
    }

    private static @Nullable Db source(WorkspaceFiles copy) throws SQLException {
        try {
            return Db.open(copy.file(), UnaryOperator.identity());
        } catch (SQLException e) {
            if (!SqliteProblems.isUnreadable(e)) {
                throw e;
            }
            LOG.warn("Nothing of the damaged workspace can be read: {}", e.getMessage());
            return null;
        }
    }

    private static RepairResult save(Db from, Db to) throws SQLException {
        var losses = new ReadLosses();
        var drafts = new DraftTables(from, losses).read();
        for (var draft : drafts) {
            new DraftRowWriter(to).write(null, draft.stored());
        }
        var runs = new JournalTables(from, losses).read();
        for (var run : runs.reversed()) {
            new SqliteJournal(to).put(run);
        }
        var campaigns = new CampaignTables(from, losses).read();
        for (var campaign : campaigns) {
            CampaignTables.write(to, campaign);
        }
        var meta = new Meta(to);
        for (var row : Meta.TABLE.rows(from, new ReadLosses())) {
            meta.put(row.text(0), row.text(1));
        }
        var source = WorkspaceOpening.snapshots(from);
        var target = WorkspaceOpening.snapshots(to);
        var snapshots = 0;
        var all = SqliteSnapshots.TABLE.rows(from, losses);
        for (var row : all) {
            snapshots += target.copy(source, row.no()) ? 1 : 0;
        }
        return new RepairResult(drafts.size(), runs.size(), campaigns.size(), snapshots, all.size(), losses);
    }

    /** Sets the header's values that every workspace has; one flipped bit there would make all the rest unreadable. */
    private static void restoreHeader(WorkspaceFiles copy) throws IOException {
        try (var file = new RandomAccessFile(copy.file().toFile(), "rw")) {
            if (file.length() < 100) {
                return;
            }
            file.write("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
            file.write(new byte[]{0x10, 0, 2, 2, 0, 64, 32, 32});
            file.seek(44);
            file.write(new byte[]{0, 0, 0, 4});
            file.seek(56);
            file.write(new byte[]{0, 0, 0, 1});
        }
    }

    private static Message message(RepairResult saved, WorkspaceFiles aside) {
        var lost = new ArrayList<>(saved.losses.notes());
        if (saved.losses.has("draft") || saved.losses.has("entry")) {
            lost.add(Message.of(MessageCode.LOST_DRAFTS));
        }
        if (saved.losses.has("run") || saved.losses.has("item")) {
            lost.add(Message.of(MessageCode.LOST_JOURNAL));
        }
        if (saved.losses.has("campaign") || saved.losses.has("decision")) {
            lost.add(Message.of(MessageCode.LOST_REVIEWS));
        }
        if (saved.snapshots < saved.of || saved.losses.has("snapshot")) {
            lost.add(saved.of > saved.snapshots ? Message.of(MessageCode.LOST_SNAPSHOTS, saved.of - saved.snapshots)
                    : Message.of(MessageCode.LOST_SOME_SNAPSHOTS));
        }
        var what = saved.drafts + saved.runs + saved.campaigns + saved.snapshots == 0
                ? Message.of(MessageCode.REPAIRED_NOTHING)
                : Message.of(MessageCode.REPAIRED_SAVED, saved.drafts, saved.runs, saved.snapshots);
        var without = lost.isEmpty() ? Message.NONE
                : Message.of(MessageCode.REPAIRED_LOST, lost);
        return Message.of(MessageCode.REPAIRED, what, without, aside.file());
    }

    static StoreException unwritable(WorkspaceFiles files, IOException e) {
        return new StoreException(
                Message.of(MessageCode.FOLDER_UNWRITABLE_OR_FULL, String.valueOf(files.file().getParent())), e);
    }
}

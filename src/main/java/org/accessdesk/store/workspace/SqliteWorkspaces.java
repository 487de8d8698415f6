package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.Workspaces;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.Hash;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.WorkspaceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workspaces in one folder, one SQLite file per account and marketplace. */
public final class SqliteWorkspaces implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteWorkspaces.class);

    private final Path folder;
    private final Retention retention;
    private final Schema schema;
    private final UnaryOperator<Connection> wrapper;
    private final InstantSource clock;

    /** The workspaces in {@code folder}, which is created with the first one. */
    public SqliteWorkspaces(Path folder, Retention retention) {
        this(folder, retention, Schema.CURRENT, UnaryOperator.identity(), Clock.systemUTC());
    }

    SqliteWorkspaces(Path folder, Retention retention, Schema schema, UnaryOperator<Connection> wrapper,
            InstantSource clock) {
        this.folder = folder.toAbsolutePath();
        this.retention = retention;
        this.schema = schema;
        this.wrapper = wrapper;
        this.clock = clock;
    }

    /**
     * Loads SQLite, and what reads JSON and checks content, which takes longer than opening a workspace: for a start, beside
     * what comes before. If that fails, the first opening tells why.
     */
    public static void prepare() {
        try (var db = Db.inMemory()) {
            Deflated.unpack(Deflated.packFast(new byte[0]));
            db.require("PRAGMA integrity_check(1)", "ok");
            JsonText.parse("{}");
            Hash.of(new byte[0]);
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.debug("SQLite could not be prepared: {}", e.toString());
        }
    }

    @Override
    public List<KnownWorkspace> known() throws StoreException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var known = new ArrayList<KnownWorkspace>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + WorkspaceName.SUFFIX)) {
            files.forEach(file -> known(file).ifPresent(known::add));
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            throw new StoreException(Message.of(MessageCode.FOLDER_UNREADABLE, folder), e);
        }
        known.sort(Comparator.comparing(KnownWorkspace::changed).reversed().thenComparing(KnownWorkspace::address));
        return known;
    }

    @Override
    public Optional<KnownWorkspace> known(String address, AccountId account) {
        var file = folder.resolve(WorkspaceName.of(address, account));
        return Files.exists(file)
                ? known(file).filter(k -> k.address().equals(address) && k.token().account().id().equals(account))
                : Optional.empty();
    }

    private Optional<KnownWorkspace> known(Path file) {
        try (var db = Db.openToRead(file)) {
            var meta = new Meta(db);
            var address = meta.get(Meta.ADDRESS);
            var token = meta.get(Meta.TOKEN).map(t -> AccountJson.token(JsonText.parse(t)));
            return address.isEmpty() || token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new KnownWorkspace(address.get(), token.get(), new WorkspaceFiles(file).changed()));
        } catch (SQLException | IOException | IllegalArgumentException e) {
            LOG.warn("The workspace {} cannot be listed: {}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public WorkspaceStore open(String address, TokenInfo token) throws StoreException {
        var file = folder.resolve(WorkspaceName.of(address, token.account().id()));
        makeFolder();
        var lock = WorkspaceLock.take(file);
        var done = false;
        try {
            var opened = new WorkspaceOpening(new WorkspaceFiles(file), schema, wrapper, clock).open();
            var store = new SqliteStore(opened, lock, retention);
            done = remember(store, address, token);
            return store;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static boolean remember(SqliteStore store, String address, TokenInfo token) throws StoreException {
        try {
            store.address(address);
            store.token(token);
            return true;
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    private void makeFolder() throws StoreException {
        try {
            PrivateFiles.makeFolder(folder);
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.FOLDER_NOT_MADE, folder), e);
        }
    }
}

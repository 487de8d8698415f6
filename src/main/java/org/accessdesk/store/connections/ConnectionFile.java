package org.accessdesk.store.connections;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.settings.SmallFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The saved connections in the file {@code connections.json} of a folder. An unreadable file is moved aside, not lost.
 */
public final class ConnectionFile implements ConnectionStore {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionFile.class);
    private static final String NAME = "connections";
    private static final String SUFFIX = ".json";
    private final Path folder;
    private final Path file;
    private boolean holdsMore;

    /** The file in {@code folder}, created when the first connection is saved. */
    public ConnectionFile(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve(NAME + SUFFIX);
    }

    @Override
    public synchronized Loaded load() {
        holdsMore = false;
        if (!Files.exists(file)) {
            return new Loaded(List.of(), List.of());
        }
        try {
            var loaded = new ConnectionJson().read(SmallFile.text(file));
            holdsMore = !loaded.problems().isEmpty();
            return loaded;
        } catch (BadJsonException | CharacterCodingException e) {
            return new Loaded(List.of(), List.of(broken()));
        } catch (IOException e) {
            LOG.warn("The saved connections cannot be read: {}", e.toString());
            holdsMore = true;
            return new Loaded(List.of(), List.of(Message.of(MessageCode.CONNECTIONS_UNREADABLE, file)));
        }
    }

    private Message broken() {
        try {
            var aside = aside();
            Files.move(file, aside);
            return Message.of(MessageCode.CONNECTIONS_PUT_ASIDE, aside);
        } catch (IOException e) {
            LOG.warn("The saved connections cannot be put aside: {}", e.toString());
            holdsMore = true;
            return Message.of(MessageCode.CONNECTIONS_DAMAGED, file);
        }
    }

    private Path aside() {
        var number = 1;
        while (Files.exists(folder.resolve(NAME + "-damaged-" + number + SUFFIX))) {
            number++;
        }
        return folder.resolve(NAME + "-damaged-" + number + SUFFIX);
    }

    @Override
    public synchronized void save(List<SavedConnection> connections) throws StoreException {
        try {
            PrivateFiles.makeFolder(folder);
            if (holdsMore) {
                Files.copy(file, aside());
                holdsMore = false;
            }
            AtomicFile.write(file, ConnectionJson.write(connections));
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.CONNECTIONS_NOT_SAVED, file), e);
        }
    }
}

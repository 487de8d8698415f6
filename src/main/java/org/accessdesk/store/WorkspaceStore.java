package org.accessdesk.store;

import java.util.List;
import org.accessdesk.model.Message;
import org.accessdesk.model.TokenInfo;

/** What is kept of one account. One process has it open at a time. */
public interface WorkspaceStore extends AutoCloseable {

    /** What the last token told of itself; what the permissions are while there is no network. */
    TokenInfo token() throws StoreException;

    /** Remembers what the token told of itself. */
    void token(TokenInfo token) throws StoreException;

    Snapshots snapshots();

    DraftStore drafts();

    Journal journal();

    /** What had to be mended when it was opened; empty if nothing had. */
    List<Message> mended();

    /** Closes the file and lets others open it. */
    @Override
    void close();
}

package org.accessdesk.store;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.TokenInfo;

/** The workspaces on this computer, a file an account. */
public interface Workspaces {

    /**
     * A workspace that exists.
     *
     * @param address the marketplace it belongs to
     * @param token what the last token told of itself
     * @param changed when it was last written
     */
    record KnownWorkspace(String address, TokenInfo token, Instant changed) {}

    /** Those that exist and can be read, the latest written first. */
    List<KnownWorkspace> known() throws StoreException;

    /**
     * Opens the workspace of the token's account at {@code address}, and makes it if there is none. A file that is
     * corrupt is moved aside and what can be read of it is saved; {@link WorkspaceStore#mended} tells.
     *
     * @throws StoreException if another process has it open, or it was written by a later version, or the folder cannot be
     *     written
     */
    WorkspaceStore open(String address, TokenInfo token) throws StoreException;
}

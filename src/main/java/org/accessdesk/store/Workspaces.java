package org.accessdesk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.AccountId;

/** The workspaces on this computer, one file per account. */
public interface Workspaces {

    /**
     * A workspace that exists.
     *
     * @param address the marketplace it belongs to
     * @param token what the server last said about the token
     * @param changed when it was last written
     */
    record KnownWorkspace(String address, TokenInfo token, Instant changed) {}

    /** The readable workspaces, the latest written first. */
    List<KnownWorkspace> known() throws StoreException;

    /** The workspace of that account at {@code address}, if it is readable; a start looks at no other. */
    Optional<KnownWorkspace> known(String address, AccountId account);

    /**
     * Opens the workspace of the token's account at {@code address}, or creates it. A corrupt file is moved aside and
     * its readable content is saved; {@link WorkspaceStore#repairs} reports that.
     *
     * @throws StoreException if another process has it open, or it was written by a later version, or the folder cannot
     * be written
     */
    WorkspaceStore open(String address, TokenInfo token) throws StoreException;
}

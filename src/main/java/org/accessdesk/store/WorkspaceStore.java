package org.accessdesk.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.TableLayout;

/** The saved data of one account. Only one process can have it open. */
public interface WorkspaceStore extends AutoCloseable {

    /** What the server last said about the token; valid while there is no network. */
    TokenInfo token() throws StoreException;

    /** Saves what the server said about the token. */
    void token(TokenInfo token) throws StoreException;

    Snapshots snapshots();

    DraftStore drafts();

    Journal journal();

    CampaignStore campaigns();

    /** What was repaired when it was opened; empty if nothing. */
    List<Message> repairs();

    /** How a person arranged the tables, by table; those that cannot be read are left out. */
    Map<String, TableLayout> layouts() throws StoreException;

    /** Saves how a person arranged {@code table}. */
    void keepLayout(String table, TableLayout layout) throws StoreException;

    /** The views that a person saved, by key; those that cannot be read are left out. */
    Map<String, SavedView> views() throws StoreException;

    /** Saves the view of {@code key}, or removes it if empty. */
    void keepView(String key, Optional<SavedView> view) throws StoreException;

    /** Closes the file and lets others open it. */
    @Override
    void close();
}

package org.accessdesk.service.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.message.Message;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves access reviews in the background: one write at a time, always the latest state. What could not be written waits for
 * the next change, or for {@link #retry}.
 */
final class CampaignSaver {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignSaver.class);

    private final CampaignStore store;
    private final Tasks tasks;
    private final Runnable changed;
    /** The reviews to write; empty for one to delete. */
    private final Map<CampaignId, Optional<Campaign>> waiting = new LinkedHashMap<>();
    private Optional<Message> problem = Optional.empty();
    private boolean writing;

    /** @param changed called on the user interface's thread after each write */
    CampaignSaver(CampaignStore store, Tasks tasks, Runnable changed) {
        this.store = store;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Why the last write failed; empty if it did not. */
    synchronized Optional<Message> problem() {
        return problem;
    }

    /** Saves {@code campaign}, or deletes the review of that id if it is empty. */
    void keep(CampaignId id, Optional<Campaign> campaign) {
        synchronized (this) {
            waiting.put(id, campaign);
        }
        retry();
    }

    /** Writes what waits. */
    void retry() {
        synchronized (this) {
            if (writing || waiting.isEmpty()) {
                return;
            }
            writing = true;
        }
        tasks.start(_ -> writeAll(), Tasks.<Optional<Message>>handler(this::ended,
                failure -> ended(Optional.of(failure.message()))));
    }

    private void ended(Optional<Message> why) {
        synchronized (this) {
            problem = why;
            writing = false;
        }
        changed.run();
        if (why.isEmpty()) {
            // What was added after the last look.
            retry();
        }
    }

    /**
     * Writes what waits, until nothing does or a write fails; blocks. What another thread writes at the moment still waits, so
     * that all is written when this ends well; writing a state twice changes nothing.
     */
    Optional<Message> writeAll() {
        for (var next = next(); next.isPresent(); next = next()) {
            var id = next.get().getKey();
            var campaign = next.get().getValue();
            try {
                write(id, campaign);
                written(id, campaign);
            } catch (StoreException e) {
                LOG.warn("An access review could not be kept: {}", e.problem());
                putLast(id, campaign);
                return Optional.of(e.problem());
            }
        }
        return Optional.empty();
    }

    private void write(CampaignId id, Optional<Campaign> campaign) throws StoreException {
        if (campaign.isPresent()) {
            store.save(campaign.get());
        } else {
            store.delete(id);
        }
    }

    private synchronized Optional<Map.Entry<CampaignId, Optional<Campaign>>> next() {
        return waiting.entrySet().stream().findFirst().map(Map.Entry::copyOf);
    }

    /** A later state of the review goes on waiting. */
    private synchronized void written(CampaignId id, Optional<Campaign> campaign) {
        waiting.remove(id, campaign);
    }

    /** Lets the others be tried first the next time. */
    private synchronized void putLast(CampaignId id, Optional<Campaign> campaign) {
        if (waiting.remove(id, campaign)) {
            waiting.put(id, campaign);
        }
    }
}

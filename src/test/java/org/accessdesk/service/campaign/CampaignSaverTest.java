package org.accessdesk.service.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.StoreException;
import org.junit.jupiter.api.Test;

/** The saver beside a store that is slow or refuses. */
class CampaignSaverTest {
    private final SlowStore store = new SlowStore();
    private final CampaignSaver saver = new CampaignSaver(store, Tasks.direct(), () -> {});

    /** What is written only once {@code before} has run. */
    private static final class SlowStore implements CampaignStore {
        private final List<Campaign> saved = new ArrayList<>();
        private Consumer<Campaign> before = _ -> {};
        private Optional<CampaignId> refused = Optional.empty();

        @Override
        public List<Campaign> all() {
            return saved;
        }

        @Override
        public void save(Campaign campaign) throws StoreException {
            var first = before;
            before = _ -> {};
            first.accept(campaign);
            if (refused.filter(campaign.id()::equals).isPresent()) {
                throw new StoreException(MessageCode.DISK_FULL);
            }
            saved.add(campaign);
        }

        @Override
        public void delete(CampaignId id) {
            saved.removeIf(campaign -> campaign.id().equals(id));
        }
    }

    private static Campaign review(String id) {
        return new Campaign(new CampaignId(id), "Q4", Instant.EPOCH, new CampaignScope(Set.of(), Set.of()), List.of(),
                List.of());
    }

    private void keep(Campaign campaign) {
        saver.keep(campaign.id(), Optional.of(campaign));
    }

    /** The account is closed while a write begins: the store must not be closed before that is written. */
    @Test
    void whatAnotherThreadBeganToWriteIsWrittenWhenTheAccountCloses() {
        var atTheEnd = new ArrayList<Campaign>();
        store.before = _ -> {
            assertThat(saver.writeAll()).isEmpty();
            atTheEnd.addAll(store.saved);
        };
        keep(review("1"));
        assertThat(atTheEnd).containsExactly(review("1"));
    }

    @Test
    void aRefusedReviewKeepsNoOtherFromBeingWritten() {
        store.refused = Optional.of(new CampaignId("1"));
        keep(review("1"));
        assertThat(saver.problem()).isPresent();
        keep(review("2"));
        saver.retry();
        assertThat(store.saved).contains(review("2"));
        store.refused = Optional.empty();
        saver.retry();
        assertThat(store.saved).contains(review("1"));
        assertThat(saver.problem()).isEmpty();
    }
}

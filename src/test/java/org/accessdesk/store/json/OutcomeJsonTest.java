package org.accessdesk.store.json;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.junit.jupiter.api.Test;

/** Journals of earlier versions. */
class OutcomeJsonTest {
    private static final ServerState BEFORE = ServerState.of(user(1, 1));
    private static final ServerState AFTER = new ServerState.UserState(groupIds(1, 2), 3);
    private static final RunItem ITEM = RunItem
            .planned(MembershipChange.on(user(1, 1)).with(groupId(2), true), "User 1", "").started()
            .sending(BEFORE, AFTER, Cascade.NONE);

    private static RunItem read(String outcome) {
        var json = RunJson.write(ITEM.ended(new Outcome.Saved(), AFTER, null, Instant.EPOCH));
        json.set("outcome", JsonText.parse(outcome).node());
        return RunJson.read(JsonText.parse(JsonText.text(json)));
    }

    @Test
    void aSavedItemIsReadAsOne() {
        assertThat(read("{\"kind\":\"saved\",\"meanwhile\":false}").outcome()).isEqualTo(new Outcome.Saved());
        assertThat(read("{\"kind\":\"saved\"}").outcome()).isEqualTo(new Outcome.Saved());
    }

    @Test
    void oneThatWasChangedMeanwhileMayHaveOverwrittenThat() {
        assertThat(read("{\"kind\":\"saved\",\"meanwhile\":true}").outcome())
                .isEqualTo(new Outcome.Overwrote(BEFORE, AFTER));
    }

    @Test
    void whatAProgramReadsTellsEachKindApart() {
        var json = OutcomeJson.write(new Outcome.Overwrote(BEFORE, AFTER)).toString();
        assertThat(json).contains("\"kind\":\"overwrote\"", "\"revision\":1", "\"revision\":3", "UGR-0000-0002");
    }
}

package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.account.AccountUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups' lists of members and the users' lists of groups are two views of the same data. */
class MemberListsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 51, 300, 1_204})
    void bothSidesAgreeForAnyUsers(int size) throws ApiException {
        try (var stage = ContractStage.of(MarketplaceOptions.defaults())) {
            var app = stage.app().loaded();
            var users = new ArrayList<>(app.snapshot().users());
            Collections.shuffle(users, new Random(size));
            agree(app, users.subList(0, size));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Switch.class, names = {"COLLECTIONS_OMITTED", "EMPTY_VALUES_SHOWN",
            "SUBTRACTIVE_SELECT_ALLOWED",
            "EXPANDED_GROUP_ANSWER", "REVISIONS_SHOWN"})
    void whateverTheServerShows(Switch which) throws ApiException {
        try (var stage = ContractStage.with(s -> s.with(which, !Switches.defaults().has(which)))) {
            var app = stage.app().loaded();
            agree(app, List.copyOf(app.snapshot().users()));
        }
    }

    private static void agree(ContractWorkspace app, List<AccountUser> users) throws ApiException {
        var members = app.api().members(app.snapshot().account(), users.stream().map(AccountUser::id).toList(),
                Call.plain());
        assertThat(members.known()).isTrue();
        assertThat(members.groups()).hasSize(users.size());
        assertThat(users).allSatisfy(user -> assertThat(members.of(user.id())).isEqualTo(Set.copyOf(user.groups())));
    }
}

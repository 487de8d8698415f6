package org.accessdesk.model.snapshot;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ShownName;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever names people give, no two objects of a kind are shown alike. */
class SnapshotNamesTest {
    private static final List<String> WICKED = List.of("Finance", "finance", "Finance ", "Fin\u200Bance", "Sales",
            "\u0405ales", "", " \u00A0\u200B ", "\u202Egnillib", "billing", "Line one\nLine two\tTab", "M\u00FCnchen",
            "Mu\u0308nchen", "L" + "o".repeat(3000) + "ng", "\u0645\u062C\u0645\u0648\u0639\u0629 Sales 1", "IT");

    private static UserGroup named(int n, String name) {
        return Samples.group(n, new GroupContent(name, "", "", moduleIds(1)), 1);
    }

    private static AccountUser person(int n, String name, String email) {
        return new AccountUser(userId(n), null, name, email, UserStatus.ACTIVE, Set.of(groupId(1)), null, Audit.NONE,
                1);
    }

    private static Snapshot snapshot(List<AccountUser> users, List<UserGroup> groups) {
        return Snapshot.of(Samples.ACCOUNT, Samples.NOW, users, groups, List.of(), List.of(), List.of());
    }

    private static Snapshot groups(List<String> names) {
        return snapshot(List.of(), IntStream.range(0, names.size()).mapToObj(n -> named(n, names.get(n))).toList());
    }

    private static ShownName of(Snapshot snapshot, int group) {
        return snapshot.names().of(groupId(group));
    }

    @Test
    void noTwoGroupsAreShownAlike() {
        var names = groups(WICKED).names();
        var shown = new HashSet<ShownName>();
        IntStream.range(0, WICKED.size()).forEach(n -> shown.add(names.of(groupId(n))));
        assertThat(shown).hasSize(WICKED.size());
        assertThat(shown).allSatisfy(n -> assertThat(n.text()).doesNotContain("\n", "\t", "\u202E", "\u200B"));
    }

    @Test
    void onlyThoseThatReadTheSameCarryTheirIds() {
        var snapshot = groups(WICKED);
        assertThat(of(snapshot, 0)).isEqualTo(new ShownName("Finance", "UGR-0000-0000"));
        assertThat(of(snapshot, 5)).isEqualTo(new ShownName("\u0405ales", "UGR-0000-0005"));
        assertThat(of(snapshot, 6)).isEqualTo(new ShownName("", "UGR-0000-0006"));
        assertThat(of(snapshot, 10)).isEqualTo(new ShownName("Line one Line two Tab", ""));
        assertThat(of(snapshot, 15)).isEqualTo(new ShownName("IT", ""));
    }

    @Test
    void namesakesAreToldByTheirMailOrElseById() {
        var snapshot = snapshot(
                List.of(person(1, "Ben Basic", "ben@a.example"), person(2, "Ben Basic", "ben@b.example"),
                        person(3, "Ann", "ann@a.example"), person(4, "ANN", "Ann@a.example"), person(5, "Eve", ""),
                        person(6, "Eve", ""), person(7, "Kim", "kim@a.example"), person(8, "", "x@a.example")),
                List.of());
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(n -> snapshot.names().of(userId(n)).mark())).containsExactly(
                "ben@a.example", "ben@b.example", "USR-0000-0003", "USR-0000-0004", "USR-0000-0005", "USR-0000-0006",
                "", "USR-0000-0008");
    }

    @Test
    void aNameThatADraftGivesCountsToo() {
        var snapshot = groups(List.of("Finance", "Sales", "IT"));
        var sales = snapshot.group(groupId(1)).orElseThrow();
        var changes = ChangeSet.EMPTY.with(ChangeSet.EMPTY.of(sales).withName("FINANCE"));
        var names = new DraftedSnapshot(snapshot, changes).names();
        assertThat(names.of(groupId(0))).isEqualTo(new ShownName("Finance", "UGR-0000-0000"));
        assertThat(names.of(groupId(1))).isEqualTo(new ShownName("FINANCE", "UGR-0000-0001"));
        assertThat(names.of(groupId(2))).isEqualTo(new ShownName("IT", ""));
        assertThat(of(snapshot, 0)).isEqualTo(new ShownName("Finance", ""));
    }

    @Test
    void whatIsGoneIsToldFromWhatCameInItsPlace() {
        var earlier = snapshot(List.of(), List.of(named(1, "Finance"), named(3, "IT")));
        var later = snapshot(List.of(), List.of(named(2, "Finance"), named(3, "IT")));
        var names = SnapshotNames.of(later, earlier);
        assertThat(names.of(groupId(1))).isEqualTo(new ShownName("Finance", "UGR-0000-0001"));
        assertThat(names.of(groupId(2))).isEqualTo(new ShownName("Finance", "UGR-0000-0002"));
        assertThat(names.of(groupId(3))).isEqualTo(new ShownName("IT", ""));
    }

    @Test
    void aNameOfThenCarriesTheIdWhereTodaysIsAnother() {
        var snapshot = groups(List.of("Finance", "Sales"));
        assertThat(snapshot.names().of(groupId(0), "Finance")).isEqualTo(new ShownName("Finance", ""));
        assertThat(snapshot.names().of(groupId(0), "Billing")).isEqualTo(new ShownName("Billing", "UGR-0000-0000"));
        assertThat(snapshot.names().of(groupId(9), "Gone")).isEqualTo(new ShownName("Gone", "UGR-0000-0009"));
        assertThat(snapshot.names().of(groupId(9), "UGR-0000-0009")).isEqualTo(new ShownName("UGR-0000-0009", ""));
        assertThat(snapshot.names().of(groupId(9))).isEqualTo(new ShownName("UGR-0000-0009", ""));
    }

    /** What names look like is kept from one snapshot to the next, whatever became of the users since. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void marksOfOneThatFollowsAreThoseOfItAlone(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<AccountUser>();
        var before = snapshot(people, List.of());
        for (var n = 0; n < 60; n++) {
            before.names();
            var place = random.nextInt(people.size() + 1);
            if (place == people.size() || random.nextInt(4) == 0) {
                people.add(place, person(n, wicked(random), random.nextInt(3) + "@a.example"));
            } else if (random.nextInt(4) == 0) {
                people.remove(place);
            } else {
                var old = people.get(place);
                people.set(place, new AccountUser(old.id(), null, random.nextBoolean() ? old.name() : wicked(random),
                        random.nextInt(3) + "@a.example", UserStatus.ACTIVE, old.groups(), null, Audit.NONE, 1));
            }
            if (random.nextInt(8) == 0) {
                Collections.shuffle(people, random);
            }
            var alone = snapshot(people, List.of());
            before = alone.following(before);
            var follower = before;
            assertThat(people).allSatisfy(user -> assertThat(follower.names().of(user.id()))
                    .isEqualTo(alone.names().of(user.id())));
        }
    }

    private static String wicked(Random random) {
        return WICKED.get(random.nextInt(WICKED.size()));
    }

    /** Counted, not timed: names are compared once per snapshot, however many rows ask. */
    @Test
    void manyNamesAreWorkedOutOnce() {
        var users = new ArrayList<AccountUser>();
        IntStream.range(0, 100_000).forEach(n -> users.add(new AccountUser(
                new UserId("USR-%04d-%04d".formatted(n / 10_000, n % 10_000)), null, "Person " + n, "p@a.example",
                UserStatus.ACTIVE, Set.of(), null, Audit.NONE, 1)));
        var snapshot = snapshot(users, List.of());
        assertThat(snapshot.names()).isSameAs(snapshot.names());
        assertThat(snapshot.names().of(users.getLast().id())).isEqualTo(new ShownName("Person 99999", ""));
        assertThat(new DraftedSnapshot(snapshot, ChangeSet.EMPTY).names()).isSameAs(snapshot.names());
    }
}

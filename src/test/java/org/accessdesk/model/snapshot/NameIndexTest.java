package org.accessdesk.model.snapshot;

import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of names and the names that read alike are the same however they were found: now, before, or at another start. */
class NameIndexTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final List<
            String> NAMES = List.of("Ana", "Ána", "ANA", "Ñusta", "Nusta", "Nz", "Group 2", "Group 10",
                    "", "金子", "\u0410na");

    private static AccountUser person(int n, String name, String email) {
        return new AccountUser(userId(n), null, name, email, UserStatus.ACTIVE, Set.of(), null, Audit.NONE, 1);
    }

    private static String name(Worlds w) {
        return NAMES.get(w.below(NAMES.size()));
    }

    private static AccountUser person(Worlds w, int n) {
        return person(n, name(w), w.once(3) ? "" : w.below(4) + "@example.com");
    }

    private static Snapshot snapshot(List<AccountUser> users) {
        return Snapshot.of(Samples.ACCOUNT, Samples.NOW, users, List.of(), List.of(), List.of(), List.of());
    }

    private static Snapshot snapshot(Worlds w) {
        return snapshot(IntStream.range(0, w.below(40)).mapToObj(n -> person(w, n)).toList());
    }

    /** Read again, with some others. */
    private static Snapshot later(Worlds w, Snapshot before) {
        var users = new ArrayList<AccountUser>();
        before.users().forEach(u -> users.add(w.once(40) ? person(w, users.size())
                : person(users.size(), u.name(),
                        u.email())));
        if (w.once(4)) {
            users.add(person(w, users.size()));
        }
        if (w.once(9)) {
            Collections.rotate(users, 1);
        }
        return snapshot(users).following(before);
    }

    /** By a plain comparator. */
    private static int[] expected(Snapshot snapshot, Locale locale) {
        var users = List.copyOf(snapshot.users());
        var by = Comparator.comparing((AccountUser user) -> NameKey.of(user.name(), locale))
                .thenComparing(AccountUser::email).thenComparing(AccountUser::id);
        return IntStream.range(0, users.size()).boxed().sorted(Comparator.comparing(users::get, by))
                .mapToInt(n -> n).toArray();
    }

    private static void isFound(Snapshot snapshot, Locale locale) {
        assertThat(snapshot.byName(locale)).isEqualTo(expected(snapshot, locale));
        var plain = snapshot(List.copyOf(snapshot.users()));
        snapshot.users().forEach(u -> assertThat(snapshot.names().of(u.id())).isEqualTo(plain.names().of(u.id())));
    }

    @Test
    void isTheOrderOfPlainComparatorsHoweverMuchOfItWasFoundBefore() {
        Worlds.forAll(w -> {
            var now = snapshot(w);
            for (var round = 0; round < 4; round++) {
                var locale = w.once(5) ? SPANISH : Locale.ENGLISH;
                if (w.once(2)) {
                    isFound(now, locale);
                }
                if (w.once(3)) {
                    now = snapshot(List.copyOf(now.users())).with(now.nameIndex(locale),
                            w.once(2) ? null : (Long) now.nameFingerprint());
                }
                now = w.once(5) ? now.with(List.of(person(w, w.below(50))), List.of()) : later(w, now);
            }
            isFound(now, Locale.ENGLISH);
            isFound(now, SPANISH);
        });
    }

    @Test
    void spanishHasALetterOfItsOwn() {
        var users = snapshot(List.of(person(0, "Nz", ""), person(1, "Ñusta", "")));
        assertThat(users.byName(Locale.ENGLISH)).containsExactly(1, 0);
        assertThat(users.byName(SPANISH)).containsExactly(0, 1);
    }

    /** An order that nobody would find, to see where it is used. */
    private static NameIndex reversed(Snapshot of) {
        var found = of.nameIndex(Locale.ENGLISH);
        var order = expected(of, Locale.ENGLISH);
        var back = IntStream.range(0, order.length).map(n -> order[order.length - 1 - n]).toArray();
        var all = new BitSet();
        all.set(0, order.length);
        return NameIndex.kept(found.language(), found.fingerprint(), back, all, new BitSet());
    }

    private static Snapshot team(UnaryOperator<List<AccountUser>> change) {
        return snapshot(change.apply(new ArrayList<>(List.of(person(0, "Ann", "a@x.example"),
                person(1, "Ben", "b@x.example"), person(2, "Cem", "c@x.example")))));
    }

    private static void isUsed(UnaryOperator<List<AccountUser>> change, boolean used) {
        var kept = reversed(team(t -> t));
        var now = team(change).with(kept, null);
        if (used) {
            assertThat(now.byName(Locale.ENGLISH)).isSameAs(kept.order());
            assertThat(now.nameIndex(Locale.ENGLISH).alike()).isSameAs(kept.alike());
            assertThat(now.names().of(userId(1)).mark()).isEqualTo("b@x.example");
            assertThat(now.byName(SPANISH)).containsExactly(0, 1, 2);
        } else {
            isFound(now, Locale.ENGLISH);
        }
    }

    private static UnaryOperator<List<AccountUser>> changed(UnaryOperator<AccountUser> ben) {
        return team -> {
            team.set(1, ben.apply(team.get(1)));
            return team;
        };
    }

    @Test
    void whatWasKeptIsUsedForTheSameNamesAlone() {
        isUsed(t -> t, true);
        isUsed(changed(ben -> ben.withGroups(Samples.groupIds(1)).withRevision(7)), true);
        isUsed(changed(ben -> person(1, "Bea", ben.email())), false);
        isUsed(changed(ben -> person(1, ben.name(), "")), false);
        isUsed(changed(ben -> person(3, ben.name(), ben.email())), false);
        isUsed(changed(ben -> person(1, ben.name() + "b", "@x.example")), false);
        isUsed(List::reversed, false);
        isUsed(t -> t.subList(0, 2), false);
        isUsed(_ -> List.of(), false);
    }

    /** A refresh in which nobody was renamed neither sorts nor writes. */
    @Test
    void otherMembershipsLeaveItAsItIs() {
        var before = team(t -> t);
        var order = before.byName(Locale.ENGLISH);
        var after = team(changed(ben -> ben.withGroups(Samples.groupIds(1)))).following(before);
        assertThat(after.byName(Locale.ENGLISH)).isSameAs(order);
        assertThat(after.nameIndex(Locale.ENGLISH).hasNamesOf(before.nameIndex(Locale.ENGLISH))).isTrue();
        assertThat(after.nameIndex(SPANISH).hasNamesOf(before.nameIndex(Locale.ENGLISH))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,0", "0,2", "0,-1"})
    void anOrderHasEachUserOnce(String order) {
        var users = IntStream.of(List.of(order.split(",")).stream().mapToInt(Integer::parseInt).toArray()).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameIndex.kept("en", 1, users, new BitSet(), new BitSet()));
    }

    @Test
    void nobodyElseReadsAlike() {
        var third = new BitSet();
        third.set(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameIndex.kept("en", 1, new int[]{0, 1}, third, new BitSet()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameIndex.kept("en", 1, new int[]{0, 1}, new BitSet(), third));
    }

    /**
     * What was kept by an earlier version of the app must not be used where this one finds something else. If this fails
     * after a change of {@link NameKey} or {@link Confusables}, raise {@link NameIndex#VERSION} and the number here.
     */
    @Test
    void theVersionIsOfWhatIsFoundToday() {
        var random = new SplittableRandom(1);
        var letters = "aAbnNzZ019 -.'lIñÑéÉßœØŁđĐāıİΑαΖζАаЕеЖжһӏՍօאבعـアァあぁーガ金한ﬁ①\u0301\u0303\u00AD\u200B\u00A0";
        var names = IntStream.range(0, 20_000).mapToObj(_ -> IntStream.range(0, random.nextInt(9))
                .mapToObj(_ -> letters.substring(random.nextInt(letters.length())).substring(0, 1))
                .collect(Collectors.joining())).toList();
        var found = names.stream().map(name -> List.of(NameKey.of(name, Locale.ENGLISH), NameKey.of(name, SPANISH)))
                .toList().hashCode() * 31 + Confusables.placesAlike(names, name -> name).hashCode();
        assertThat(List.of(NameIndex.VERSION, found)).isEqualTo(List.of(1, -430631010));
    }
}

package org.accessdesk.model.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Aliases of accounts whose people, groups and buyers have distinctive names in many scripts. */
class AliasesLawsTest {
    private static final int CASES = 400;
    private static final List<String> GIVEN = List.of("Zbigniew", "Xiomara", "Þórdís", "Åsbjørn", "Ольга", "Ξενοφών",
            "健太郎", "さくら", "민준", "يوسف", "שלומית", "आराध्या", "สมชาย", "Jean-Luc", "O'Malley", "Li", "X");
    private static final List<String> FAMILY = List.of("Brzęczyszczykiewicz", "Quetzalcoatl", "Ásgeirsdóttir",
            "Шевченко-Ильин", "Παπαδόπουλος", "田中", "하늘빛", "الفارابي", "אברמוביץ", "शर्मा", "ศรีสุข", "Ng", "Wu");
    private static final List<String> GROUPS = List.of("Kraftwerk Leuna", "EMEA / Ops-7", "経理部", "Отдел 12", "R&D",
            "Projekt Geheimnis GmbH");
    private static final AliasSeed SEED = new AliasSeed("00112233445566778899aabbccddeeff");
    private static final Set<String> OF_THE_APP = Set.of("users", "groups", "user", "group");

    private static Snapshot account(Worlds w) {
        var groups = new ArrayList<UserGroup>();
        for (var i = 0; i < GROUPS.size(); i++) {
            groups.add(new UserGroup(Samples.groupId(i), GROUPS.get(i), Field.of("For " + w.one(FAMILY) + " alone"),
                    Field.of("https://cdn.kraftwerk-leuna.de/logo-" + i + ".png"), i == 0, Field.of(Set.of()),
                    Field.absent(), Field.absent(), Field.absent(), Audit.NONE, i, Map.of()));
        }
        var users = IntStream.range(0, 8).mapToObj(n -> user(w, n)).toList();
        return Snapshot.of(Samples.ACCOUNT, Samples.NOW, users, groups, List.of(),
                List.of(new Buyer(Samples.buyerId(1), "Vollmer & Söhne KG")), List.of(Message.verbatim("A gap.")));
    }

    private static AccountUser user(Worlds w, int n) {
        var name = w.one(GIVEN) + " " + w.one(FAMILY) + (w.once(3) ? " " + w.one(FAMILY) : "");
        return new AccountUser(Samples.userId(n), null, w.once(20) ? "" : name, "p" + n + ".zbig@kraftwerk-leuna.de",
                UserStatus.ACTIVE, Set.of(Samples.groupId(w.below(GROUPS.size()))), null, Audit.NONE, 1);
    }

    private static RealData real(Snapshot snapshot) {
        return new RealData.Builder(OF_THE_APP::contains).add(snapshot).build();
    }

    private static AliasedAccount aliased(Snapshot snapshot) {
        return new AliasedAccount(new Aliases(SEED, real(snapshot)), Duration.ZERO);
    }

    /** All that a screen could show of it. */
    private static List<String> texts(Snapshot snapshot) {
        var all = new ArrayList<String>();
        all.add(snapshot.account().nameAndId());
        snapshot.users().forEach(u -> all.addAll(List.of(u.id().value(), u.name(), u.email())));
        snapshot.groups()
                .forEach(g -> all.addAll(List.of(g.id().value(), g.name(), g.descriptionText(), g.logoText())));
        snapshot.buyers().forEach(b -> all.addAll(List.of(b.id().value(), b.name())));
        return all;
    }

    @Test
    void nothingRealIsLeftInTheCopyOfAnAccount() {
        Worlds.forAll(CASES, w -> {
            var snapshot = account(w);
            var real = real(snapshot);
            assertThat(texts(snapshot).stream().filter(t -> real.in(t).isPresent()).count()).isGreaterThan(20);
            assertThat(texts(aliased(snapshot).of(snapshot))).allSatisfy(text -> assertThat(real.in(text)).isEmpty());
        });
    }

    @Test
    void theCopyHasTheSameMemberships() {
        Worlds.forAll(CASES, w -> {
            var snapshot = account(w);
            var copy = aliased(snapshot).of(snapshot);
            var ids = new HashMap<GroupId, GroupId>();
            var groups = List.copyOf(copy.groups());
            var i = 0;
            for (var group : snapshot.groups()) {
                ids.put(group.id(), groups.get(i++).id());
            }
            assertThat(copy.users().stream().map(AccountUser::groups).toList()).isEqualTo(
                    snapshot.users().stream()
                            .map(u -> AliasedAccount.each(u.groups(), g -> Objects.requireNonNull(ids.get(g))))
                            .toList());
        });
    }

    @Test
    void twoDataHaveTwoAliasesAndOneDatumHasOne() {
        Worlds.forAll(CASES, w -> {
            var snapshot = account(w);
            var aliases = aliased(snapshot).aliases();
            var back = new HashMap<String, String>();
            for (var user : snapshot.users()) {
                var alias = aliases.person(user.name());
                assertThat(back.merge(alias, user.name(), (one, _) -> one)).isEqualTo(user.name());
                assertThat(aliases.person(user.name())).isEqualTo(alias);
            }
            var ids = snapshot.users().stream().map(u -> aliases.id(u.id().value())).distinct().count();
            assertThat(ids).isEqualTo(snapshot.users().size());
            var emails = snapshot.users().stream().map(u -> aliases.email(u.email(), u.name())).distinct().count();
            assertThat(emails).isEqualTo(snapshot.users().size());
        });
    }

    @Test
    void anAliasHasTheScriptsTheWordsAndAboutTheLengthOfTheName() {
        Worlds.forAll(CASES, w -> {
            var snapshot = account(w);
            var aliases = aliased(snapshot).aliases();
            for (var user : snapshot.users()) {
                var alias = aliases.person(user.name());
                assertThat(scripts(alias)).as(user.name() + " is " + alias).isEqualTo(scripts(user.name()));
                assertThat(Math.abs(alias.length() - user.name().length())).as(user.name() + " is " + alias)
                        .isLessThanOrEqualTo(4 + user.name().length() / 2);
                assertThat(alias.split(" ", -1)).hasSameSizeAs(user.name().split(" ", -1));
            }
        });
    }

    private static List<WordScript> scripts(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(WordScript::of).distinct().toList();
    }

    @Test
    void theSameSeedGivesTheSameAliasesAndAnotherOneOthers() {
        Worlds.forAll(CASES, w -> {
            var snapshot = account(w);
            assertThat(texts(aliased(snapshot).of(snapshot))).isEqualTo(texts(aliased(snapshot).of(snapshot)));
            var other = new AliasedAccount(new Aliases(AliasSeed.random(), real(snapshot)), Duration.ZERO);
            assertThat(texts(other.of(snapshot))).isNotEqualTo(texts(aliased(snapshot).of(snapshot)));
        });
    }

    @Test
    void wordsOfTheServerHaveAliasesForEachFormOfAName() {
        var snapshot = Snapshot.of(Samples.ACCOUNT, Samples.NOW, List.of(new AccountUser(Samples.userId(7), null,
                "Zbigniew Zięba", "zbigniew.zieba@kraftwerk.de", UserStatus.ACTIVE, Set.of(), null, Audit.NONE, 1)),
                List.of(), List.of(), List.of(), List.of());
        var account = aliased(snapshot);
        account.of(snapshot);
        for (var form : List.of("Zbigniew Zięba", "ZIEBA, ZBIGNIEW", "Z. Zięba", "zzieba", "zbigniew.zieba",
                "zbigniew.zieba@kraftwerk.de", "USR-0000-0007", "Stark Industries", "Zięba", "kraftwerk.de",
                "4bf92f3577b34da6a3ce929d0e0e4736", "https://intern.kraftwerk.de/logo.png?u=zieba")) {
            var masked = account.aliases().text("User «" + form + "» is in no group.");
            assertThat(masked).startsWith("User «").endsWith("» is in no group.").doesNotContain(form);
            assertThat(real(snapshot).in(masked)).isEmpty();
        }
        assertThat(account.aliases().text("User Zbigniew Zięba is locked."))
                .isEqualTo("User " + account.aliases().person("Zbigniew Zięba") + " is locked.");
    }

    @Test
    void anEmailGoesWithTheName() {
        var snapshot = Snapshot.of(Samples.ACCOUNT, Samples.NOW, List.of(), List.of(), List.of(), List.of(), List.of());
        var aliases = aliased(snapshot).aliases();
        var alias = aliases.person("Zbigniew Zieba").split(" ", -1);
        assertThat(aliases.email("zbigniew.zieba@kraftwerk.de", "Zbigniew Zieba"))
                .startsWith((alias[0] + "." + alias[1] + "@").toLowerCase(java.util.Locale.ROOT)).endsWith(".example");
    }

    @Test
    void wordsOfTheAppAreNoData() {
        var group = new UserGroup(Samples.groupId(1), "User groups", Field.of(""), Field.of(""), false,
                Field.of(Set.of()), Field.absent(), Field.absent(), Field.absent(), Audit.NONE, 1, Map.of());
        var real = real(Snapshot.of(Samples.ACCOUNT, Samples.NOW, List.of(), List.of(group), List.of(), List.of(),
                List.of()));
        assertThat(real.in("Users are in user groups.")).isEmpty();
        assertThat(real.in("Users of Stark  INDUSTRIES.")).contains("Stark  INDUSTRIES");
    }

    /** A picture of its modules was refused for a group that is called like one. */
    @Test
    void wordsOfTheModulesAreNoData() {
        var module = Samples.module(1);
        var helpdesk = new Module(module.id(), "Helpdesk", "", module.accountTypes(), module.setting(), false, false,
                module.buyerScopes());
        var group = new UserGroup(Samples.groupId(1), "Helpdesk", Field.of(""), Field.of(""), false,
                Field.of(Set.of()), Field.absent(), Field.absent(), Field.absent(), Audit.NONE, 1, Map.of());
        var real = real(Snapshot.of(Samples.ACCOUNT, Samples.NOW, List.of(), List.of(group), List.of(helpdesk),
                List.of(), List.of()));
        assertThat(real.in("Helpdesk")).isEmpty();
        assertThat(real.in("Helpdesk of Stark Industries")).contains("Stark Industries");
    }

    @Test
    void aSeedHasOneForm() {
        assertThat(AliasSeed.random()).isNotEqualTo(AliasSeed.random());
        assertThatThrownBy(() -> new AliasSeed("short")).isInstanceOf(InvalidValueException.class);
    }
}

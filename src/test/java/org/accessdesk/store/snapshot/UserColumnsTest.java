package org.accessdesk.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.accessdesk.demo.LargeAccount;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as columns is read exactly, or not at all. */
class UserColumnsTest {
    private static final List<String> TEXTS = List.of("", "A", "Zoë Müller", "\uD83D\uDE00 \u0000\n", "half \uD800",
            "\uDC00@\uD800", "@", "a@b@c", "a@example.com", "b@example.com", "ÿ", "Ā", "x".repeat(5_000));
    private static final List<Instant> TIMES = List.of(Instant.EPOCH, Instant.MIN, Instant.MAX,
            Instant.ofEpochMilli(-1), Instant.ofEpochSecond(1L << 48), Instant.ofEpochSecond(-(1L << 48), 999_000_000),
            Instant.parse("2025-12-31T23:59:59.999Z"), Instant.parse("2025-12-31T23:59:59.999999999Z"));
    private static final List<Integer> REVISIONS = List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private static final int MANY = 5_000;
    private static final int MOST_BYTES = 260;
    private static final int RUN = 125;
    private static final int MOST_BESIDE = 75;

    private final SplittableRandom random = new SplittableRandom(1);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T oneOrNull(List<T> of) {
        return random.nextBoolean() ? null : one(of);
    }

    private AccountUser user() {
        var groups = new HashSet<GroupId>();
        IntStream.range(0, random.nextInt(5)).forEach(_ -> groups.add(new GroupId("UGR-" + digits(2))));
        return new AccountUser(new UserId("USR-" + digits(2)),
                random.nextBoolean() ? null : new AccountUserId("AUSR-" + digits(3)), one(TEXTS), one(TEXTS),
                random.nextInt(9) == 0 ? new ServerValue<>(UserStatus.UNKNOWN, one(List.of("On leave", "Ā\uD800")))
                        : ServerValue.of(one(List.of(UserStatus.values()))),
                groups, oneOrNull(TIMES), audit(), oneOrNull(REVISIONS), UnreadTimes.of(one(TEXTS), one(TEXTS)));
    }

    private String digits(int parts) {
        return String.join("-", IntStream.range(0, parts)
                .mapToObj(_ -> one(List.of("0000", "9999", "%04d".formatted(random.nextInt(10_000))))).toList());
    }

    private Audit audit() {
        return new Audit(event(), event(), oneOrNull(TIMES), oneOrNull(TIMES));
    }

    private Audit.@Nullable Event event() {
        return random.nextInt(4) == 0 ? null
                : new Audit.Event(oneOrNull(TIMES), oneOrNull(List.of(new Actor("", ""), new Actor("USR-1", "Ann"),
                        new Actor("TKN-1", "half \uD800"))));
    }

    /** The bytes twice, once with room to grow, and a number of each different value. */
    @Test
    void writingManyUsersTakesFewObjects() {
        var users = List.copyOf(LargeAccount.of(MANY, 24).users());
        UserColumns.write(users);
        Growth.takesAtMost(MOST_BYTES, MANY, () -> UserColumns.write(users));
    }

    /** Each refresh writes all users in runs: beside their bytes, and what finds the different values, nothing. */
    @Test
    void writingManyRunsTakesTheBytesOnce() {
        var users = List.copyOf(LargeAccount.of(MANY, 24).users());
        var runs = IntStream.range(0, MANY / RUN).mapToObj(n -> users.subList(n * RUN, (n + 1) * RUN)).toList();
        var bytes = UserColumns.writeAll(runs).stream().mapToInt(run -> run.length).sum();
        Growth.takesAtMost(bytes / MANY + MOST_BESIDE, MANY, () -> UserColumns.writeAll(runs));
    }

    @Test
    void runsAreWrittenAsEachAlone() {
        for (var n = 0; n < 100; n++) {
            var runs = IntStream.range(0, random.nextInt(5)).mapToObj(_ -> users(random.nextInt(40))).toList();
            assertThat(UserColumns.writeAll(runs)).as("case %s", n)
                    .containsExactlyElementsOf(runs.stream().map(UserColumns::write).toList());
        }
    }

    private List<AccountUser> users(int count) {
        return IntStream.range(0, count).mapToObj(_ -> user()).toList();
    }

    private static List<AccountUser> read(byte[] bytes) {
        return UserColumnsReader.read(bytes, new Interner(), new GroupSets());
    }

    @Test
    void areReadAsTheyWereWritten() {
        for (var n = 0; n < 300; n++) {
            var users = users(random.nextInt(40));
            assertThat(read(UserColumns.write(users))).as("case %s", n).isEqualTo(users);
        }
    }

    @Test
    void areTheSameBytesWhateverTheOrderOfTheirSets() {
        var groups = new LinkedHashSet<>(IntStream.range(0, 9).mapToObj(n -> new GroupId("UGR-0000-000" + n)).toList());
        var reversed = new LinkedHashSet<>(new ArrayList<>(groups).reversed());
        var user = user();
        assertThat(UserColumns.write(List.of(user.withGroups(groups))))
                .isEqualTo(UserColumns.write(List.of(user.withGroups(reversed))));
    }

    /** Each chunk has a hash; but an app that wrote other bytes with a right hash must not bring this one down. */
    @Test
    void otherBytesAreRefusedOrOtherUsers() {
        var bytes = UserColumns.write(users(30));
        for (var n = 0; n < 3_000; n++) {
            var broken = bytes.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            List<AccountUser> users;
            try {
                users = read(broken);
            } catch (IllegalArgumentException e) {
                continue;
            }
            // Made when they are asked for, which is too late to refuse them.
            assertThat(List.copyOf(users)).hasSameSizeAs(users);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, '{', 255})
    void anotherFormIsRefused(int form) {
        var bytes = UserColumns.write(users(3));
        bytes[0] = (byte) form;
        assertThatIllegalArgumentException().isThrownBy(() -> read(bytes));
    }

    @Test
    void moreOrFewerBytesAreRefused() {
        var bytes = UserColumns.write(users(3));
        for (var length : Set.of(0, 1, 2, bytes.length / 2, bytes.length - 1, bytes.length + 1)) {
            assertThatIllegalArgumentException().as("%s", length)
                    .isThrownBy(() -> read(java.util.Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void aHundredUsersOfOneCompanyTakeFewBytesEach() {
        var groups = Set.of(new GroupId("UGR-0000-0001"), new GroupId("UGR-0000-0002"));
        var at = Instant.parse("2025-12-31T23:59:59.999Z");
        var audit = new Audit(new Audit.Event(at, new Actor("USR-1", "Ann")), null, at, null);
        var users = IntStream.range(0, 100).mapToObj(n -> new AccountUser(new UserId("USR-0000-%04d".formatted(n)),
                null, "User " + n, "user" + n + "@example.com", UserStatus.ACTIVE, groups, at, audit, 1)).toList();
        assertThat(UserColumns.write(users).length).isLessThan(100 * 50);
    }
}

package org.accessdesk.store.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to keep a snapshot in a workspace and to load it again, at 300 groups, one to four a user. At 100,000
 * users each is to take less than 300 ms. {@code -Djmh="SnapshotBenchmark -wi 0 -i 1"} shows the first time in a new
 * process, as at a start; {@code -p users=1000000} the largest account.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class SnapshotBenchmark {
    private static final int GROUPS = 300;
    private static final Account ACCOUNT = new Account(new AccountId("ACC-0000-0000"), "Large", AccountType.CLIENT);
    private static final TokenInfo TOKEN = new TokenInfo(new TokenId("TKN-0000-0000"), "Token", ACCOUNT, Set.of(),
            new UserId("USR-0000-0000"));
    private static final List<String> FIRST = List.of("Emily", "James", "Lisa", "Zoë", "Aiko", "Maria", "Ivan", "Tom");
    private static final List<String> LAST = List.of("Emilyson", "Liu", "Müller", "Tanaka", "Silva", "Nowak", "Kim");

    @Param({"10000", "100000"})
    public int users;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Interner interner = new Interner();
    private Snapshot snapshot = world(1);
    private Map<ListKind, List<byte[]>> chunks = Map.of();
    private Path folder = Path.of("");
    private @Nullable WorkspaceStore store;
    private int round;

    @Setup
    public void open() throws IOException, StoreException {
        snapshot = world(users);
        chunks = SnapshotCodec.chunks(snapshot);
        folder = Files.createTempDirectory("snapshots");
        store = new SqliteWorkspaces(folder, Retention.STANDARD).open("https://api.example.com", TOKEN);
        snapshots().add(snapshot, new SnapshotCause.FirstRead(), Instant.now());
    }

    @TearDown
    public void close() throws IOException {
        Objects.requireNonNull(store).close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Snapshots snapshots() {
        return Objects.requireNonNull(store).snapshots();
    }

    /** Changes one user in fifty, as a refresh after a day of work. */
    @Setup(Level.Invocation)
    public void change() {
        round++;
        snapshot = snapshot.with(snapshot.users().stream().filter(_ -> random.nextInt(50) == 0)
                .map(u -> u.withRevision(round)).toList(), List.of());
    }

    /** To the disk, with a commit. */
    @Benchmark
    public long keep() throws StoreException {
        return snapshots().add(snapshot, new SnapshotCause.LaterRead(), Instant.now()).number();
    }

    /** From the file, with the users that somebody asks for. */
    @Benchmark
    public Snapshot load() throws StoreException {
        return snapshots().latest().orElseThrow();
    }

    /** The same with all users, as after the first page of a start. */
    @Benchmark
    public int loadAll() throws StoreException {
        return List.copyOf(load().users()).size();
    }

    /** The same without the file. */
    @Benchmark
    public int encode() {
        return SnapshotCodec.chunks(snapshot).size();
    }

    /** The same without the file. */
    @Benchmark
    public Snapshot decode() {
        var head = SnapshotHead.of(snapshot, new SnapshotCause.LaterRead(), Instant.EPOCH, "");
        return SnapshotCodec.read(head, chunks);
    }

    private Snapshot world(int size) {
        var groups = IntStream.range(0, GROUPS).mapToObj(n -> new UserGroup(groupId(n), "Group " + n, Field.absent(),
                Field.absent(), n == 0, Field.of(Set.of()), Field.absent(), Field.absent(), Field.absent(), Audit.NONE,
                1, Map.of())).toList();
        return Snapshot.of(ACCOUNT, Instant.now(), IntStream.range(0, size).mapToObj(this::user).toList(), groups,
                List.of(), List.of(), List.of());
    }

    private AccountUser user(int n) {
        var name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
        var groups = new HashSet<GroupId>();
        for (var count = random.nextInt(4); count >= 0; count--) {
            groups.add(groupId((int) (GROUPS * Math.pow(random.nextDouble(), 2))));
        }
        var audit = new Audit(event(), event(), time(), null);
        return new AccountUser(new UserId("USR-%04d-%04d".formatted(n / 10_000, n % 10_000)), null, name,
                name.replace(' ', '.') + n + "@example.com",
                ServerValue.of(random.nextInt(10) == 0 ? UserStatus.INVITED : UserStatus.ACTIVE), interner.set(groups),
                random.nextInt(5) == 0 ? null : time(), audit, 1);
    }

    private Audit.Event event() {
        return new Audit.Event(time(), interner.one(new Actor("USR-0000-000" + random.nextInt(9), "Admin")));
    }

    private Instant time() {
        return Instant.ofEpochMilli(1_600_000_000_000L + random.nextLong(100_000_000_000L));
    }

    private static GroupId groupId(int n) {
        return new GroupId("UGR-0000-%04d".formatted(n));
    }
}

package org.accessdesk.demo.world.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Resource;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.Invitation;
import org.accessdesk.demo.world.entity.InvitationStatus;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.SeededPerson;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.entity.Visits;

/** Creates the users of an account: first those of the table, then generated ones with names in many languages. */
final class PeopleSeeder {
    private static final int DAYS = 800;

    private final World world;
    private final NameBook names;
    private final Random random;
    private final String domain;
    private final Stamp creator;

    PeopleSeeder(World world, long seed, String domain, Stamp creator) {
        this.world = world;
        this.domain = domain;
        this.creator = creator;
        names = new NameBook(seed + domain.length());
        random = new Random(seed + 2);
    }

    void seed(String accountId, int count, List<GroupSeeder.Seeded> groups) {
        List<List<String>> first = world.accounts().get(accountId).type() == PlatformAccountType.Client
                ? Resource.rows("first-users.txt")
                : List.of();
        Lot lot = Lot.of(groups);
        for (int i = 0; i < Math.min(count, first.size()); i++) {
            listed(accountId, first.get(i), groups);
        }
        for (int i = first.size(); i < count; i++) {
            NameBook.Named named = names.next();
            Set<String> chosen = i == 0 ? Set.of(groups.getFirst().group().id()) : draw(lot);
            add(accountId, named.person(), named.mailbox(), status(i), List.copyOf(chosen));
        }
        world.setPrincipal(accountId);
    }

    private void listed(String accountId, List<String> row, List<GroupSeeder.Seeded> groups) {
        List<String> wanted = Resource.cells(row.get(4), ",");
        List<String> found = groups.stream()
                .map(GroupSeeder.Seeded::group)
                .filter(group -> wanted.contains(group.name()))
                .map(Group::id)
                .toList();
        List<String> ids = found.isEmpty() ? List.of(groups.getFirst().group().id()) : found;
        SeededPerson person = new SeededPerson(row.get(0), row.get(1));
        add(accountId, person, names.reserve(row.get(2)), new InvitationStatus(row.get(3)), ids);
    }

    private InvitationStatus status(int index) {
        int dice = random.nextInt(100);
        if (index == 0 || dice < 92) {
            return InvitationStatus.ACTIVE;
        }
        return dice < 97 ? InvitationStatus.INVITED : InvitationStatus.EXPIRED;
    }

    private Set<String> draw(Lot lot) {
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(lot.draw(random));
        int dice = random.nextInt(100);
        for (int i = 0; i < (dice < 8 ? 2 : dice < 28 ? 1 : 0); i++) {
            chosen.add(lot.draw(random));
        }
        return chosen;
    }

    private void add(
            String accountId, SeededPerson person, String mailbox, InvitationStatus status, List<String> groups) {
        Instant created = World.START.minus(Duration.ofMinutes(random.nextInt(20, DAYS * 1_440)));
        Stamp stamp = new Stamp(created, creator.byId(), creator.byName());
        Visits visits = status.isActive() ? visits(created) : Visits.NONE;
        ContractVersion version = ContractVersion.first(stamp);
        User user = User.first(
                world.ids().next("USR", 2), mailbox + "@" + domain, person, visits.access(), version);
        world.users().put(user);
        world.put(new PlatformMembership(
                world.ids().next("AUSR", 3),
                accountId,
                user.id(),
                List.copyOf(groups),
                new Invitation(status, world.ids().secret(24), ""),
                visits,
                version));
    }

    /** One in twenty joined and never signed in again. */
    private Visits visits(Instant created) {
        Instant joined = created.plusSeconds(random.nextInt(60, 1_200));
        if (random.nextInt(20) == 0) {
            return new Visits(joined, null);
        }
        long since = Duration.between(joined, World.START).toSeconds();
        return new Visits(joined, joined.plusSeconds(since - random.nextLong(Math.min(since, 15_000_000) + 1)));
    }

    /** The groups to draw from, in proportion to their weights. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared as a whole
    private record Lot(List<GroupSeeder.Seeded> groups, int[] ends) {
        static Lot of(List<GroupSeeder.Seeded> groups) {
            int[] ends = groups.stream().mapToInt(GroupSeeder.Seeded::weight).toArray();
            Arrays.parallelPrefix(ends, Integer::sum);
            return new Lot(groups, ends);
        }

        String draw(Random random) {
            int dice = random.nextInt(ends[ends.length - 1]);
            int found = Arrays.binarySearch(ends, dice + 1);
            return groups.get(found < 0 ? -found - 1 : found).group().id();
        }
    }
}

package org.accessdesk.demo.world;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills a world; the same seed and sizes make the same world. */
final class Seeder {
    private static final int VENDOR_USERS = 40;
    private static final int VENDOR_GROUPS = 8;
    private static final int OPERATIONS_USERS = 12;
    private static final int OPERATIONS_GROUPS = 4;
    private static final int ADMINISTRATORS = 14;
    private static final List<String> NOT_IN_DEFAULT = List.of("MOD-2002", "MOD-2003", "MOD-2006");

    private final Random random;
    private final Ids ids;
    private final Instant now;
    private final World world = new World();
    private final Set<String> taken = new HashSet<>();

    private Seeder(long seed, Ids ids, Instant now) {
        this.random = new Random(seed);
        this.ids = ids;
        this.now = now;
    }

    /** A world as of {@code now} with so many users and groups in its client account. */
    static World world(long seed, Ids ids, int users, int groups, Instant now) {
        var seeder = new Seeder(seed, ids, now);
        Catalogue.MODULES.forEach(seeder.world::add);
        seeder.account("Stark Industries", "Client", "starkindustries.example", users, groups);
        seeder.account("Pym Software", "Vendor", "pymsoftware.example", VENDOR_USERS, VENDOR_GROUPS);
        seeder.account("Marketplace Operations", "Operations", "operations.example", OPERATIONS_USERS,
                OPERATIONS_GROUPS);
        return seeder.world;
    }

    private void account(String name, String type, String domain, int users, int groups) {
        var account = new AccountEntry(ids.next("ACC", 2), name, type);
        world.add(account);
        var token = token(account);
        if (type.equals("Client")) {
            Names.BUYERS.forEach(b -> world.add(new BuyerEntry(ids.next("BUY", 2), b, account.id())));
        }
        var made = groups(account, groups, stamp(token, 400));
        members(account, domain, users, made, token);
    }

    private Token token(AccountEntry account) {
        var id = ids.next("TKN", 2);
        var modules = Catalogue.MODULES.stream().filter(m -> m.accountTypes().contains(account.type()) && m.isDefault())
                .map(Mod::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var stamp = new Stamp(ago(500), id, "Access Desk");
        var token = new Token(id, stamp, account.id(), "Access Desk", ids.secret(), stamp.at(), modules);
        world.add(token);
        return token;
    }

    private List<Group> groups(AccountEntry account, int count, Stamp stamp) {
        var result = new ArrayList<Group>();
        var allowed = Catalogue.MODULES.stream().filter(m -> m.accountTypes().contains(account.type())).toList();
        var standard = allowed.stream().filter(m -> !m.forbidden() && !NOT_IN_DEFAULT.contains(m.id())).map(Mod::id)
                .toList();
        result.add(new Group(ids.next("UGR", 2), stamp, account.id(), true, new GroupBody("Administrators",
                "Manages administrative tasks and resources within an organization.", "", standard, null, null)));
        for (int i = 1; i < count; i++) {
            var name = i <= Names.GROUPS.size() ? Names.GROUPS.get(i - 1)
                    : Names.GROUPS.get(i % Names.GROUPS.size()) + " " + (i / Names.GROUPS.size() + 1);
            result.add(new Group(ids.next("UGR", 2), stamp, account.id(), false, group(name, account, standard)));
        }
        result.forEach(world::add);
        return result;
    }

    private GroupBody group(String name, AccountEntry account, List<String> standard) {
        var buyers = world.buyers(account.id()).stream().map(BuyerEntry::id).toList();
        return switch (name) {
            case "Finance" -> new GroupBody(name, "Invoices, statements", "",
                    present(standard, "MOD-0478", "MOD-4525", "MOD-5842", "MOD-0622", "MOD-1239"), null, null);
            case "German sub" -> new GroupBody(name, "The colleagues in Leipzig and Köln", "",
                    present(standard, "MOD-0478", Catalogue.ACCESS, "MOD-1239"), first(buyers, 0, 1), null);
            case "Japan sales" -> new GroupBody(name, "Quotes and orders of the Tokyo office", "",
                    present(standard, "MOD-0478", "MOD-5842", "MOD-1239"), first(buyers, 2, 4), null);
            case "Reviewers" -> new GroupBody(name, "Look before others buy", "",
                    present(standard, "MOD-0622", "MOD-1239"), null, null);
            case "UK sub" -> new GroupBody(name, "", "", present(standard, "MOD-0478", "MOD-4525", "MOD-6338",
                    "MOD-1239"), first(buyers, 1, 2), null);
            case "Contractors" -> new GroupBody(name, "Nothing yet", "", List.of(), null, null);
            default -> new GroupBody(name, "", "", drawn(standard), drawnBuyers(buyers), null);
        };
    }

    private static List<String> present(List<String> standard, String... wanted) {
        return List.of(wanted).stream().filter(standard::contains).toList();
    }

    private static @Nullable List<String> first(List<String> buyers, int from, int to) {
        return buyers.isEmpty() ? null : List.copyOf(buyers.subList(from, to));
    }

    private List<String> drawn(List<String> standard) {
        var modules = new ArrayList<String>();
        for (var id : standard) {
            var likely = id.equals(Catalogue.ACCESS) || id.equals(Catalogue.ACCOUNT) ? 8 : 3;
            if (random.nextInt(likely) == 0) {
                modules.add(id);
            }
        }
        return modules.isEmpty() ? List.of(standard.getFirst()) : modules;
    }

    private @Nullable List<String> drawnBuyers(List<String> buyers) {
        if (buyers.isEmpty() || random.nextBoolean()) {
            return null;
        }
        var from = random.nextInt(buyers.size());
        return List.copyOf(buyers.subList(from, Math.min(buyers.size(), from + 1 + random.nextInt(4))));
    }

    private void members(AccountEntry account, String domain, int count, List<Group> groups, Token token) {
        for (int i = 0; i < count; i++) {
            var name = i < Names.FIRST_USERS.size() ? Names.FIRST_USERS.get(i) : drawnName();
            var space = name.indexOf(' ');
            var created = stamp(token, 30 + random.nextInt(700));
            var status = status(i);
            var person = new Person(ids.next("USR", 2), created, name.substring(0, space), name.substring(space + 1),
                    email(name, domain), status == Member.Status.Active ? lastLogin() : null);
            var member = new Member(ids.next("AUSR", 3), created, person, account.id(), status, ids.secret());
            var joined = memberships(i, groups);
            member.setGroups(joined);
            world.add(member);
            groups.stream().filter(g -> joined.contains(g.id())).forEach(g -> g.join(member.id()));
        }
    }

    private String drawnName() {
        return Names.FIRST_NAMES.get(random.nextInt(Names.FIRST_NAMES.size())) + " "
                + Names.LAST_NAMES.get(random.nextInt(Names.LAST_NAMES.size()));
    }

    private Member.Status status(int index) {
        if (index < Names.FIRST_USERS.size()) {
            return index == 6 ? Member.Status.Invited
                    : index == 9 ? Member.Status.InvitationExpired : Member.Status.Active;
        }
        var draw = random.nextInt(20);
        return draw == 0 ? Member.Status.Invited : draw == 1 ? Member.Status.InvitationExpired : Member.Status.Active;
    }

    private @Nullable Instant lastLogin() {
        return random.nextInt(12) == 0 ? null : ago(random.nextInt(200)).minusSeconds(random.nextInt(86_400));
    }

    /** The groups of the users in the pictures are fixed, those of the others drawn. */
    private Set<String> memberships(int index, List<Group> groups) {
        int[][] fixed = {{2}, {0}, {2}, {1, 4}, {1, 4}, {2}, {2, 1}, {0}, {3}, {2}, {4}, {1}, {1, 4}};
        var ids = new LinkedHashSet<String>();
        if (index < fixed.length) {
            for (var at : fixed[index]) {
                ids.add(groups.get(at % groups.size()).id());
            }
            return ids;
        }
        if (groups.size() == 1 || index < ADMINISTRATORS + fixed.length - 2) {
            ids.add(groups.getFirst().id());
        }
        var wanted = 1 + random.nextInt(3);
        while (ids.size() < Math.min(wanted, groups.size())) {
            var one = random.nextInt(groups.size());
            var other = random.nextInt(groups.size());
            var draw = Math.min(one, other);
            ids.add(groups.get(groups.size() == 1 ? 0 : Math.max(1, draw)).id());
            wanted = Math.min(wanted, groups.size() - 1);
        }
        return ids;
    }

    private String email(String name, String domain) {
        var plain = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L').replace('ı', 'i').replace('đ', 'd')
                .replace('Đ', 'D').replace('ø', 'o').replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{ASCII}]", "").toLowerCase(Locale.ROOT);
        var space = Math.max(0, plain.indexOf(' '));
        var first = plain.substring(0, space).replaceAll("[^a-z]", "");
        var last = plain.substring(space).replaceAll("[^a-z]", "");
        var base = (first.isEmpty() ? "user" : first) + "." + (last.isEmpty() ? "x" : last.substring(0, 1));
        var local = base;
        for (int n = 2; !taken.add(local + "@" + domain); n++) {
            local = base + n;
        }
        return local + "@" + domain;
    }

    private Stamp stamp(Token by, int daysAgo) {
        return new Stamp(ago(daysAgo), by.id(), by.name());
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

}

package org.accessdesk.demo.world.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accessdesk.demo.world.PlatformCatalogue;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Ids;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Resource;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Extension;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.accessdesk.demo.world.entity.Seller;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.entity.User;

/** Fills a world with generated accounts; equal seeds give equal worlds. */
public final class Seeder {
    private static final Instant LONG_AGO = World.START.minus(Duration.ofDays(900));

    private final World world;
    private final Ids ids;
    private final long seed;
    private final PlatformCatalogue catalogue;

    public Seeder(long seed) {
        this.seed = seed;
        ids = new Ids(seed);
        world = new World(ids);
        catalogue = new PlatformCatalogue(new Stamp(LONG_AGO, "TKN-0001-0001", "Platform"));
        catalogue.modules().forEach(world.modules()::put);
        world.extensions().put("EXT-1204-0001", new Extension("EXT-1204-0001", "Spend insights"));
        world.extensions().put("EXT-1204-0002", new Extension("EXT-1204-0002", "Renewal reminders"));
    }

    public World world() {
        return world;
    }

    /** Creates an account with that many users and groups; returns its token. */
    public Token account(String name, PlatformAccountType type, int users, int groups) {
        String id = ids.next("ACC", 2);
        String domain = name.toLowerCase(Locale.ROOT).replace(" ", "") + ".example";
        Stamp created = new Stamp(LONG_AGO, "TKN-0001-0001", "Platform");
        world.accounts().put(new PlatformAccount(id, name, type, "https://" + domain, ContractVersion.first(created)));
        Token token = token(id, "Access Desk", true, catalogue.defaults(type), created);
        if (type == PlatformAccountType.Client) {
            buyers(id, created);
            furtherTokens(id, created);
        }
        Stamp stamp = new Stamp(LONG_AGO, token.id(), token.name());
        List<GroupSeeder.Seeded> seeded = new GroupSeeder(world, seed).seed(id, catalogue.defaults(type), groups,
                stamp);
        new PeopleSeeder(world, seed, domain, stamp).seed(id, users, seeded);
        signTokens(id);
        return token;
    }

    /** Makes the first administrator the creator of the tokens. */
    private void signTokens(String accountId) {
        PlatformMembership principal = world.principal(accountId);
        if (principal == null) {
            return;
        }
        User maker = world.users().get(principal.userId());
        Stamp stamp = new Stamp(LONG_AGO, maker.id(), maker.name());
        world.tokens().where(token -> token.accountId().equals(accountId))
                .forEach(token -> world.tokens().put(token.madeBy(stamp)));
    }

    private void furtherTokens(String accountId, Stamp created) {
        token(accountId, "ERP import", true, List.of("MOD-0478", "MOD-4525"), created);
        token(accountId, "Access review script", true, List.of(PlatformModule.ACCESS_MANAGEMENT), created);
        token(accountId, "Former reporting tool", false, List.of("MOD-5842", "MOD-1756"), created);
    }

    private Token token(String accountId, String name, boolean enabled, List<String> modules, Stamp created) {
        String id = ids.next("TKN", 2);
        String secret = "idt:" + id + ":" + ids.secret(40);
        Label label = new Label(name, "", "");
        Token token = new Token(id, accountId, label, enabled, secret, modules, Instant.EPOCH,
                ContractVersion.first(created));
        world.tokens().put(token);
        return token;
    }

    private void buyers(String accountId, Stamp created) {
        List<Seller> sellers = new ArrayList<>();
        sellers.add(new Seller(ids.next("SEL", 2), "SoftwareOne AG", List.of("CHF", "EUR")));
        sellers.add(new Seller(ids.next("SEL", 2), "SoftwareOne Deutschland GmbH", List.of("EUR")));
        for (List<String> row : Resource.rows("buyers.txt")) {
            String id = ids.next("BUY", 2);
            world.buyers().put(new PlatformBuyer(id, accountId, row.getFirst(), List.copyOf(sellers),
                    ContractVersion.first(created)));
        }
    }
}

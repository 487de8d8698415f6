package org.accessdesk.demo.world.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Resource;
import org.accessdesk.demo.world.base.Scope;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.jspecify.annotations.Nullable;

/** Creates the groups of an account: first those of the table, then generated ones up to the wanted number. */
final class GroupSeeder {
    private static final int INVENTED_WEIGHT = 10;

    private final World world;
    private final Random random;

    GroupSeeder(World world, long seed) {
        this.world = world;
        random = new Random(seed + 1);
    }

    /** A group and its share of the users, as a weight. */
    record Seeded(Group group, int weight) {}

    List<Seeded> seed(String accountId, List<String> defaults, int count, Stamp created) {
        List<String> buyers = world.buyers().where(buyer -> buyer.accountId().equals(accountId)).stream()
                .map(PlatformBuyer::id)
                .toList();
        List<List<String>> rows = Resource.rows("groups.txt");
        List<Seeded> seeded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Seeded next = i < rows.size()
                    ? listed(accountId, rows.get(i), defaults, buyers, created)
                    : invented(accountId, i, defaults, created);
            world.groups().put(next.group());
            seeded.add(next);
        }
        return seeded;
    }

    private Seeded listed(
            String accountId, List<String> row, List<String> defaults, List<String> buyers, Stamp created) {
        boolean isDefault = row.get(2).equals("*");
        List<String> modules = isDefault
                ? defaults
                : Resource.cells(row.get(2), ",").stream()
                        .map("MOD-"::concat)
                        .filter(defaults::contains)
                        .toList();
        Label label = new Label(row.get(0), row.get(1), "");
        Scope scope = new Scope(modules, buyers(row.get(3), buyers), row.size() > 5 ? extensions(row.get(5)) : null);
        return new Seeded(
                new Group(world.ids().next("UGR", 2), accountId, label, isDefault, scope,
                        ContractVersion.first(created)),
                Integer.parseInt(row.get(4)));
    }

    private Seeded invented(String accountId, int number, List<String> defaults, Stamp created) {
        List<String> modules = defaults.stream().filter(module -> random.nextInt(3) == 0).toList();
        Label label = new Label("Project " + (number + 1), "Everyone who works on project " + (number + 1), "");
        Scope scope = new Scope(modules, null, null);
        return new Seeded(
                new Group(world.ids().next("UGR", 2), accountId, label, false, scope, ContractVersion.first(created)),
                INVENTED_WEIGHT);
    }

    private List<String> extensions(String cell) {
        List<String> all = world.extensions().keySet().stream().sorted().toList();
        return Resource.cells(cell, ",").stream()
                .map(number -> all.get(Integer.parseInt(number) - 1))
                .toList();
    }

    private static @Nullable List<String> buyers(String cell, List<String> buyers) {
        if (cell.equals("*") || buyers.isEmpty()) {
            return null;
        }
        return Resource.cells(cell, ",").stream()
                .map(number -> buyers.get(Integer.parseInt(number) - 1))
                .toList();
    }
}

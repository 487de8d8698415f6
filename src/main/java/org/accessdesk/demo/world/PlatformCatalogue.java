package org.accessdesk.demo.world;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Resource;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.ModuleSettings;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.PlatformModule;

/** The modules of the platform (names that are not public are invented). */
public final class PlatformCatalogue {
    private final List<PlatformModule> modules = new ArrayList<>();
    private final Set<String> extras = new HashSet<>();

    public PlatformCatalogue(Stamp created) {
        for (List<String> row : Resource.rows("modules.txt")) {
            modules.add(module(row, ContractVersion.first(created)));
            if (row.get(5).contains("x")) {
                extras.add(row.getFirst());
            }
        }
    }

    public List<PlatformModule> modules() {
        return modules;
    }

    /** The ids of the modules that the default group of a new account has. */
    public List<String> defaults(PlatformAccountType type) {
        return modules.stream()
                .filter(module -> module.accountTypes().contains(type))
                .filter(module -> module.settings().byDefault()
                        || (type == PlatformAccountType.Client && extras.contains(module.id())))
                .map(PlatformModule::id)
                .toList();
    }

    private static PlatformModule module(List<String> row, ContractVersion version) {
        String flags = row.get(5);
        return new PlatformModule(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(6),
                types(row.get(3)),
                Resource.cells(row.get(4), ","),
                new ModuleSettings(
                        flags.contains("c"), flags.contains("d"), flags.contains("p"), flags.contains("o"), true),
                version);
    }

    private static Set<PlatformAccountType> types(String letters) {
        Set<PlatformAccountType> types = EnumSet.noneOf(PlatformAccountType.class);
        for (PlatformAccountType type : PlatformAccountType.values()) {
            if (letters.indexOf(type.name().charAt(0)) >= 0) {
                types.add(type);
            }
        }
        return types;
    }
}

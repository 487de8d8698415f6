package org.accessdesk.demo.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Extension;
import org.accessdesk.demo.world.entity.ModuleSettings;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ModuleId;

/** The modules, buyers and extensions of a copied account; unknown ones that are referred to are added by id. */
final class ReplicaCatalogue {
    private static final Set<PlatformAccountType> EVERYONE = EnumSet.allOf(PlatformAccountType.class);
    private static final Pattern EXTENSION = Pattern.compile("EXT-\\d{4}-\\d{4}");

    private final World world;
    private final String accountId;
    private final ContractVersion version;

    ReplicaCatalogue(World world, String accountId, Stamp made) {
        this.world = world;
        this.accountId = accountId;
        version = ContractVersion.first(made);
    }

    /** The type of account; Client if unknown, as most accounts are. */
    static PlatformAccountType type(ServerValue<org.accessdesk.model.account.AccountType> type) {
        return switch (type.kind()) {
            case CLIENT, UNKNOWN -> PlatformAccountType.Client;
            case VENDOR -> PlatformAccountType.Vendor;
            case OPERATIONS -> PlatformAccountType.Operations;
        };
    }

    void add(Module module) {
        boolean optional = module.setting().is(Module.Setting.OPTIONAL);
        boolean mandatory = module.setting().is(Module.Setting.MANDATORY);
        ModuleSettings settings = new ModuleSettings(optional, mandatory, module.paid(), module.obsolete(), true);
        List<String> filter = module.buyerScopes().stream().sorted().map(ServerValue::text).toList();
        world.modules().put(new PlatformModule(module.id().value(), module.name(), "", module.description(),
                types(module), filter, settings, version));
    }

    void add(org.accessdesk.model.account.Buyer buyer) {
        addBuyer(buyer.id().value(), buyer.name());
    }

    /** Adds the missing ones to the catalogue and returns the ids in order. */
    List<String> modules(Collection<ModuleId> ids) {
        List<String> sorted = ids.stream().map(ModuleId::value).sorted().toList();
        sorted.forEach(this::ensureModule);
        return sorted;
    }

    List<String> buyers(Collection<BuyerId> ids) {
        List<String> sorted = ids.stream().map(BuyerId::value).sorted().toList();
        for (String id : sorted) {
            if (world.buyers().find(id) == null) {
                addBuyer(id, id);
            }
        }
        return sorted;
    }

    /** The extensions that can be written back. */
    List<String> extensions(Collection<InstalledExtension> named) {
        List<InstalledExtension> known = named.stream()
                .filter(each -> EXTENSION.matcher(each.id().value()).matches()).toList();
        known.forEach(each -> world.extensions().merge(each.id().value(),
                new Extension(each.id().value(), each.name().isEmpty() ? each.id().value() : each.name()),
                (before, next) -> each.name().isEmpty() ? before : next));
        return known.stream().map(each -> each.id().value()).toList();
    }

    /** All modules, including those that give access to the API. */
    List<String> everything() {
        Set<String> ids = new LinkedHashSet<>();
        world.modules().all().forEach(module -> ids.add(module.id()));
        ids.add(PlatformModule.ACCESS_MANAGEMENT);
        ids.add(PlatformModule.ACCOUNT_MANAGEMENT);
        if (world.accounts().get(accountId).type() == PlatformAccountType.Operations) {
            ids.add(PlatformModule.PLATFORM_ACCOUNT_MANAGEMENT);
        }
        ids.forEach(this::ensureModule);
        return new ArrayList<>(ids);
    }

    /** Adds an unknown module, with the most permissive settings. */
    private void ensureModule(String id) {
        if (world.modules().find(id) == null) {
            world.modules().put(new PlatformModule(id, id, "", "", EVERYONE, List.of("selected", "all"),
                    new ModuleSettings(true, false, false, false, true), version));
        }
    }

    private void addBuyer(String id, String name) {
        world.buyers().put(new PlatformBuyer(id, accountId, name, List.of(), version));
    }

    private static Set<PlatformAccountType> types(Module module) {
        if (module.accountTypes().isEmpty() || module.accountTypes().stream().anyMatch(ServerValue::isForeign)) {
            return EVERYONE;
        }
        Set<PlatformAccountType> types = EnumSet.noneOf(PlatformAccountType.class);
        module.accountTypes().forEach(type -> types.add(type(type)));
        return types;
    }
}

package org.accessdesk.demo.http.shape;

import java.util.List;
import org.accessdesk.demo.rql.Level;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Extension;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.accessdesk.demo.world.entity.Seller;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** The shapes that other shapes refer to; their core fields are those of the published refs. */
public final class BaseShapes {
    final Shape stamp;
    final Shape audit;
    final Shape account;
    public final Shape buyer;
    final Shape expandedBuyer;
    public final Shape module;
    final Shape extension;

    private final Switches switches;

    BaseShapes(World world, Switches switches) {
        this.switches = switches;
        stamp = stampShape();
        audit = auditShape(stamp);
        account = accountShape();
        buyer = buyerShape(world, Level.DEFAULT);
        expandedBuyer = buyerShape(world, Level.CORE);
        module = moduleShape();
        extension = Shape.of(Extension.class)
                .text("id", Extension::id)
                .text("name", Extension::name)
                .text("status", x -> "Active")
                .build();
    }

    /** Adds id, name, icon and revision: the first fields of every ref. */
    <T extends Entity> Shape.Builder<T> ref(Class<T> type) {
        Shape.Builder<T> builder = Shape.of(type)
                .text("id", Entity::id)
                .text("name", Entity::name)
                .text("icon", x -> "");
        return revision(builder);
    }

    /** Adds the revision, which version 4 did not have. */
    <T extends Entity> Shape.Builder<T> revision(Shape.Builder<T> builder) {
        return switches.has(Switch.REVISIONS_SHOWN)
                ? builder.number("revision", entity -> entity.version().revision())
                : builder;
    }

    /** The level of a list of other objects; whether clients must select it is not publicly known. */
    Level collections() {
        return switches.has(Switch.COLLECTIONS_OMITTED) ? Level.ON_REQUEST : Level.DEFAULT;
    }

    private static Shape stampShape() {
        Shape by = Shape.of(Stamp.class)
                .text("id", Stamp::byId)
                .text("name", Stamp::byName)
                .build();
        return Shape.of(Stamp.class)
                .time("at", Stamp::at)
                .object("by", () -> by, stamp -> stamp)
                .build();
    }

    private static Shape auditShape(Shape stamp) {
        return Shape.of(ContractVersion.class)
                .object("created", () -> stamp, ContractVersion::created)
                .object("updated", () -> stamp, ContractVersion::last)
                .build();
    }

    private Shape accountShape() {
        return ref(PlatformAccount.class)
                .text("type", PlatformAccount::type)
                .text("status", x -> "Active")
                .level(Level.DEFAULT)
                .text("website", PlatformAccount::website)
                .level(Level.ON_REQUEST)
                .object("audit", () -> audit, PlatformAccount::version)
                .build();
    }

    private Shape buyerShape(World world, Level details) {
        Shape seller = Shape.of(Seller.class)
                .text("id", Seller::id)
                .text("name", Seller::name)
                .text("status", x -> "Active")
                .texts("currencies", Seller::currencies)
                .build();
        return ref(PlatformBuyer.class)
                .level(details)
                .text("status", x -> "Active")
                .object("account", () -> account, each -> world.accounts().get(each.accountId()))
                .objects("sellers", () -> seller, PlatformBuyer::sellers)
                .level(Level.ON_REQUEST)
                .object("audit", () -> audit, PlatformBuyer::version)
                .build();
    }

    private Shape moduleShape() {
        Shape filters = Shape.of(PlatformModule.class)
                .texts("group.buyers", PlatformModule::buyerFilter)
                .build();
        Shape settings = settingsShape();
        Shape.Builder<PlatformModule> builder = Shape.of(PlatformModule.class).text("id", Entity::id).text("name",
                Entity::name);
        return revision(builder)
                .text("description", PlatformModule::description)
                .object("filters", () -> filters, each -> each.buyerFilter().isEmpty() ? null : each)
                .object("settings", () -> settings, each -> each)
                .level(Level.DEFAULT)
                .text("code", PlatformModule::code)
                .flag("isConfigurable", each -> each.settings().configurable())
                .flag("isEnabledByDefault", each -> each.settings().byDefault())
                .flag("paid", each -> each.settings().paid())
                .level(Level.ON_REQUEST)
                .texts("accountTypes", BaseShapes::accountTypes)
                .object("audit", () -> audit, PlatformModule::version)
                .build();
    }

    private static List<String> accountTypes(PlatformModule module) {
        return module.accountTypes().stream().map(Enum::name).sorted().toList();
    }

    private static Shape settingsShape() {
        Shape eligibility = Shape.of(PlatformModule.class)
                .flag("multi", each -> each.settings().eligible())
                .flag("single", each -> each.settings().eligible())
                .build();
        return Shape.of(PlatformModule.class)
                .flag("sharedAccount", each -> true)
                .flag("configurable", each -> each.settings().configurable())
                .flag("default", each -> each.settings().byDefault())
                .flag("paid", each -> each.settings().paid())
                .texts("type", each -> List.of(kind(each)))
                .flag("obsolete", each -> each.settings().obsolete())
                .object("eligibility", () -> eligibility, each -> each)
                .build();
    }

    private static String kind(PlatformModule module) {
        return module.settings().obsolete() ? "legacy" : "new";
    }
}

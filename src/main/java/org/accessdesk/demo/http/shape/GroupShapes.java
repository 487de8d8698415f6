package org.accessdesk.demo.http.shape;

import java.util.List;
import org.accessdesk.demo.rql.Level;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.Derived;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.entity.Extension;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.jspecify.annotations.Nullable;

/** The shapes of groups in reads and in the answers to writes. */
public final class GroupShapes {
    public final Shape group;
    public final Shape written;

    private final World world;
    private final Derived derived;
    private final Switches switches;
    private final BaseShapes base;

    GroupShapes(World world, Switches switches, BaseShapes base, Shape user, Shape expandedUser) {
        this.world = world;
        this.switches = switches;
        this.base = base;
        derived = new Derived(world);
        group = shape(user);
        written = switches.has(Switch.EXPANDED_GROUP_ANSWER) ? shape(expandedUser) : group;
    }

    private Shape shape(Shape user) {
        String logo = switches.has(Switch.LOGO_NAMED_ICON) ? "icon" : "logo";
        String isDefault = switches.has(Switch.DEFAULT_NAMED_DEFAULT) ? "default" : "isDefault";
        Shape.Builder<Group> core = Shape.of(Group.class).text("id", Entity::id).text("name", Entity::name);
        return base.revision(core)
                .text("description", each -> each.label().description())
                .text(logo, each -> each.label().image())
                .flag(isDefault, Group::isDefault)
                .level(Level.DEFAULT)
                .object("account", () -> base.account, each -> world.accounts().get(each.accountId()))
                .level(base.collections())
                .objects("modules", () -> base.module, derived::modules)
                .objects("users", () -> user, this::users, switches.lists().embeddedUsersTruncatedAt())
                .objects("buyers", () -> base.buyer, derived::buyers)
                .objects("extensions", () -> base.extension, this::extensions)
                .level(Level.ON_REQUEST)
                .object("audit", () -> base.audit, Group::version)
                .build();
    }

    private List<User> users(Group each) {
        return derived.members(each).stream()
                .map(membership -> world.users().get(membership.userId()))
                .toList();
    }

    private @Nullable List<Extension> extensions(Group each) {
        List<String> ids = each.scope().extensions();
        return ids == null
                ? null
                : world.extensions().values().stream()
                        .filter(extension -> ids.contains(extension.id()))
                        .toList();
    }
}

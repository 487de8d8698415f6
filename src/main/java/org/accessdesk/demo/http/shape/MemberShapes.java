package org.accessdesk.demo.http.shape;

import java.time.Instant;
import org.accessdesk.demo.rql.Level;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.Derived;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.entity.Invitation;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** The shapes of an account's users: the legacy form, and the successor's flat and nested forms. */
public final class MemberShapes {
    public final Shape legacy;
    public final Shape legacyWritten;
    public final Shape successor;
    public final Shape ofPerson;

    private final World world;
    private final Derived derived;
    private final Switches switches;
    private final BaseShapes base;
    private final UserShapes users;
    private final GroupShapes groups;
    private final Shape invitation;
    private final Shape date;

    MemberShapes(World world, Switches switches, BaseShapes base, UserShapes users, GroupShapes groups) {
        this.world = world;
        this.switches = switches;
        this.base = base;
        this.users = users;
        this.groups = groups;
        derived = new Derived(world);
        date = Shape.of(Instant.class).time("at", at -> at).build();
        invitation = Shape.of(Invitation.class)
                .secret("url", Invitation::url)
                .text("notes", Invitation::notes)
                .text("status", Invitation::status)
                .build();
        legacy = legacyShape(switches.has(Switch.LEGACY_USER_DETAILS));
        legacyWritten = legacyShape(switches.has(Switch.LEGACY_WRITE_DETAILS));
        successor = switches.has(Switch.NESTED_SUCCESSOR) ? nestedShape() : flatShape();
        ofPerson = ofPersonShape();
    }

    /** An account in a person's list of accounts: with the invitation and the last visit. */
    private Shape ofPersonShape() {
        Shape audit = audit(false);
        return Shape.of(PlatformMembership.class)
                .text("id", PlatformMembership::accountId)
                .text("name", each -> account(each).name())
                .text("icon", x -> "")
                .text("type", each -> account(each).type())
                .text("status", x -> "Active")
                .level(Level.DEFAULT)
                .flag("favorite", x -> false)
                .object("invitation", () -> invitation, PlatformMembership::invitation)
                .level(Level.ON_REQUEST)
                .object("audit", () -> audit, each -> each)
                .build();
    }

    /** The published schema of seed 000 allows only these properties, also in refs. */
    private Shape legacyShape(boolean details) {
        Shape person = details ? detailedRef() : users.user.core();
        Shape group = groups.group.core();
        Shape buyer = base.buyer.core();
        Shape module = base.module.core();
        Shape account = base.account.core();
        Shape audit = audit(true);
        Shape.Builder<
                PlatformMembership> builder = base.revision(Shape.of(PlatformMembership.class).text("id", Entity::id));
        if (switches.has(Switch.LEGACY_STATUS_SHOWN)) {
            builder.text("status", each -> each.invitation().status());
        }
        return builder.level(Level.DEFAULT)
                .object("user", () -> person, this::user)
                .objects("groups", () -> group, derived::groups, switches.lists().embeddedGroupsTruncatedAt())
                .level(base.collections())
                .objects("buyers", () -> buyer, derived::buyers)
                .objects("modules", () -> module, derived::modules)
                .level(Level.DEFAULT)
                .object("account", () -> account, this::account)
                .object("invitation", () -> invitation, PlatformMembership::invitation)
                .time("lastLoginAt", each -> user(each).lastLoginAt())
                .level(Level.ON_REQUEST)
                .object("audit", () -> audit, each -> each)
                .build();
    }

    private Shape detailedRef() {
        return base.ref(User.class)
                .text("email", User::email)
                .text("firstName", each -> each.person().firstName())
                .text("lastName", each -> each.person().lastName())
                .build();
    }

    private Shape flatShape() {
        Shape.Builder<PlatformMembership> builder = Shape.of(PlatformMembership.class)
                .text("id", PlatformMembership::userId)
                .text("name", each -> user(each).name())
                .text("icon", each -> user(each).profile().icon());
        base.revision(builder)
                .level(Level.DEFAULT)
                .text("email", each -> user(each).email())
                .text("status", each -> user(each).blocked() ? users.status(user(each)) : each.invitation().status())
                .text("firstName", each -> user(each).person().firstName())
                .text("lastName", each -> user(each).person().lastName())
                .object("settings", () -> users.settings, this::user)
                .time("lastLoginAt", each -> user(each).lastLoginAt());
        return membershipFields(builder);
    }

    private Shape nestedShape() {
        Shape.Builder<
                PlatformMembership> builder = base.revision(Shape.of(PlatformMembership.class).text("id", Entity::id))
                        .level(Level.DEFAULT);
        Shape person = users.expandedCore();
        return membershipFields(builder.object("user", () -> person, this::user));
    }

    private Shape membershipFields(Shape.Builder<PlatformMembership> builder) {
        Shape audit = audit(false);
        Shape group = groups.group.core();
        Shape buyer = base.buyer.core();
        Shape module = base.module.core();
        return builder.level(Level.DEFAULT)
                .object("account", () -> base.account, this::account)
                .object("invitation", () -> invitation, PlatformMembership::invitation)
                .level(base.collections())
                .objects("groups", () -> group, derived::groups, switches.lists().embeddedGroupsTruncatedAt())
                .objects("modules", () -> module, derived::modules)
                .objects("buyers", () -> buyer, derived::buyers)
                .level(Level.ON_REQUEST)
                .object("audit", () -> audit, each -> each)
                .build();
    }

    private Shape audit(boolean ofLegacy) {
        Shape.Builder<PlatformMembership> builder = Shape.of(PlatformMembership.class)
                .object("created", () -> base.stamp, each -> each.version().created())
                .object("updated", () -> base.stamp, each -> each.version().last())
                .object("access", () -> date, each -> each.visits().access())
                .object("joined", () -> date, each -> each.visits().joined());
        return ofLegacy
                ? builder.time("invitationAcceptedAt", each -> each.visits().joined())
                        .build()
                : builder.object("login", () -> date, each -> user(each).lastLoginAt())
                        .build();
    }

    private User user(PlatformMembership each) {
        return world.users().get(each.userId());
    }

    private PlatformAccount account(PlatformMembership each) {
        return world.accounts().get(each.accountId());
    }
}

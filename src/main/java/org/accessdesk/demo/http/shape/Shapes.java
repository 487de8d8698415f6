package org.accessdesk.demo.http.shape;

import java.util.List;
import org.accessdesk.demo.rql.Level;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.AuditRecord;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** The shapes of all answers. */
public final class Shapes {
    public final BaseShapes base;
    public final UserShapes users;
    public final GroupShapes groups;
    public final MemberShapes members;
    public final Shape account;
    public final Shape token;
    public final Shape auditRecord;

    private final World world;
    private final Switches switches;

    public Shapes(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
        base = new BaseShapes(world, switches);
        users = new UserShapes(world, base);
        groups = new GroupShapes(world, switches, base, users.user, users.expanded);
        members = new MemberShapes(world, switches, base, users, groups);
        account = accountShape();
        token = tokenShape();
        auditRecord = auditRecordShape();
    }

    /** Account BR-013: groups and audit only when selected. */
    private Shape accountShape() {
        return base.ref(PlatformAccount.class)
                .text("type", PlatformAccount::type)
                .text("status", x -> "Active")
                .level(Level.DEFAULT)
                .text("website", PlatformAccount::website)
                .level(Level.ON_REQUEST)
                .objects("groups", () -> groups.group, this::groupsOf)
                .object("audit", () -> base.audit, PlatformAccount::version)
                .build();
    }

    private List<Group> groupsOf(PlatformAccount each) {
        return world.groups().where(group -> group.accountId().equals(each.id()));
    }

    /** ApiToken BR-011: the secret is on every read. */
    private Shape tokenShape() {
        return base.ref(Token.class)
                .text("icon", each -> each.label().image())
                .level(Level.DEFAULT)
                .text("status", each -> each.enabled() ? "Active" : "Disabled")
                .text("description", each -> each.label().description())
                .secret("token", Token::secret)
                .object("account", () -> base.account, each -> world.accounts().get(each.accountId()))
                .objects("modules", () -> base.module, each -> each.modules().stream()
                        .map(world.modules()::get)
                        .toList())
                .level(Level.ON_REQUEST)
                .object("audit", () -> base.audit, Token::version)
                .build();
    }

    /**
     * A membership has the id of the user if the legacy endpoints are missing; which id the platform uses is not
     * publicly known.
     */
    private String objectId(AuditRecord.AuditedObject target) {
        PlatformMembership membership = switches.has(Switch.LEGACY_OFFERED) ? null
                : world.memberships().find(target.id());
        return membership == null ? target.id() : membership.userId();
    }

    private Shape auditRecordShape() {
        Shape target = Shape.of(AuditRecord.AuditedObject.class)
                .text("id", this::objectId)
                .text("name", AuditRecord.AuditedObject::name)
                .text("objectType", AuditRecord.AuditedObject::type)
                .number("revision", AuditRecord.AuditedObject::revision)
                .build();
        Shape actor = Shape.of(AuditRecord.class)
                .text("id", each -> each.stamp().byId())
                .text("name", each -> each.stamp().byName())
                .object("account", () -> base.account, each -> world.accounts().get(each.accountId()))
                .build();
        return Shape.of(AuditRecord.class)
                .text("id", AuditRecord::id)
                .text("event", AuditRecord::event)
                .text("summary", AuditRecord::summary)
                .text("details", each -> each.summary() + " by " + each.stamp().byName())
                .object("object", () -> target, AuditRecord::target)
                .time("timestamp", each -> each.stamp().at())
                .object("actor", () -> actor, each -> each)
                .number("revision", each -> each.target().revision())
                .build();
    }
}

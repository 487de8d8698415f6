package org.accessdesk.demo.http.shape;

import java.util.List;
import org.accessdesk.demo.rql.Level;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.entity.InvitationStatus;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.User;
import org.jspecify.annotations.Nullable;

/** The shapes of people: alone, and with all their accounts as in seed 004. */
public final class UserShapes {
    /** The platform's serializer writes this for an object that contains itself. */
    static final String CIRCULAR = "[Circular Reference]";

    final Shape user;
    /** The same at its own endpoint, which shows audit data without a select. */
    public final Shape listed;

    final Shape expanded;
    final Shape settings;

    private final World world;
    private final BaseShapes base;

    UserShapes(World world, BaseShapes base) {
        this.world = world;
        this.base = base;
        settings = Shape.of(User.class)
                .text("cultureCode", each -> each.profile().cultureCode())
                .text("languageCode", each -> each.profile().languageCode())
                .build();
        user = profile(ref().level(Level.DEFAULT))
                .level(Level.ON_REQUEST)
                .object("audit", () -> base.audit, User::version)
                .build();
        listed = profile(ref().level(Level.DEFAULT))
                .object("audit", () -> base.audit, User::version)
                .build();
        expanded = expandedShape();
    }

    /** A person whose profile is also shown in refs. */
    Shape expandedCore() {
        return profile(ref()).build();
    }

    /** A ref to a person, with the picture. */
    private Shape.Builder<User> ref() {
        return base.ref(User.class).text("icon", each -> each.profile().icon());
    }

    private Shape.Builder<User> profile(Shape.Builder<User> builder) {
        return builder.text("email", User::email)
                .text("status", this::status)
                .text("firstName", each -> each.person().firstName())
                .text("lastName", each -> each.person().lastName())
                .time("lastLoginAt", User::lastLoginAt)
                .object("settings", () -> settings, each -> each);
    }

    private Shape expandedShape() {
        Shape account = base.ref(PlatformAccount.class)
                .text("type", PlatformAccount::type)
                .text("status", x -> "Active")
                .text("website", PlatformAccount::website)
                .texts("groups", x -> List.of(CIRCULAR))
                .objects("buyers", this::buyer, each -> world.buyers()
                        .where(candidate -> candidate.accountId().equals(each.id())))
                .build();
        return profile(ref())
                .object("currentAccount", () -> base.account, this::firstAccount)
                .objects("accounts", () -> account, this::accounts)
                .build();
    }

    private Shape buyer() {
        return base.expandedBuyer;
    }

    private List<PlatformAccount> accounts(User each) {
        return world.accounts().all().stream()
                .filter(account -> world.membership(account.id(), each.id()) != null)
                .toList();
    }

    private @Nullable PlatformAccount firstAccount(User each) {
        return accounts(each).stream().findFirst().orElse(null);
    }

    /** Active if active in at least one account, unless Operations blocked the person. */
    String status(User each) {
        if (each.blocked()) {
            return "Blocked";
        }
        InvitationStatus status = InvitationStatus.EXPIRED;
        for (PlatformAccount account : world.accounts().all()) {
            PlatformMembership membership = world.membership(account.id(), each.id());
            if (membership != null && !membership.invitation().status().equals(InvitationStatus.EXPIRED)) {
                status = status.isActive()
                        ? status
                        : membership.invitation().status();
            }
        }
        return status.wireName();
    }
}

package org.accessdesk.demo.http;

import java.util.List;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.PlatformMembership;
import org.accessdesk.demo.world.Problem;
import org.jspecify.annotations.Nullable;

/** How a user of an account is addressed and shown. */
enum MemberAddress {
    /** By the id of the membership, AUSR-…; deprecated (api.md 2.1). */
    LEGACY("/accounts/account-users") {
        @Override
        Shape read(MemberShapes shapes) {
            return shapes.legacy;
        }

        @Override
        Shape written(MemberShapes shapes) {
            return shapes.legacyWritten;
        }

        @Override
        String target(Context context, ApiCall call) {
            return context.target(call);
        }

        @Override
        List<PlatformMembership> all(Context context, ApiCall call) {
            return context.world().memberships().where(each -> context.lists(call.actor(), each.accountId()));
        }

        @Override
        @Nullable
        PlatformMembership membership(Context context, ApiCall call) {
            return context.world().memberships().find(call.path("id"));
        }
    },
    /** By account and user, ACC-… and USR-… (api.md 2.2). */
    SUCCESSOR("/accounts/accounts/{account}/users") {
        @Override
        Shape read(MemberShapes shapes) {
            return shapes.successor;
        }

        @Override
        Shape written(MemberShapes shapes) {
            return shapes.successor;
        }

        @Override
        String target(Context context, ApiCall call) {
            String id = call.path("account");
            if (context.world().accounts().find(id) == null || !call.actor().sees(id)) {
                throw Problem.notFound(id);
            }
            return id;
        }

        @Override
        List<PlatformMembership> all(Context context, ApiCall call) {
            String accountId = target(context, call);
            return context.world().memberships().where(each -> each.accountId().equals(accountId));
        }

        @Override
        @Nullable
        PlatformMembership membership(Context context, ApiCall call) {
            return context.world().membership(call.path("account"), call.path("id"));
        }
    };

    private final String path;

    MemberAddress(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    abstract Shape read(MemberShapes shapes);

    abstract Shape written(MemberShapes shapes);

    /** The account that an invitation is for. */
    abstract String target(Context context, ApiCall call);

    abstract List<PlatformMembership> all(Context context, ApiCall call);

    abstract @Nullable PlatformMembership membership(Context context, ApiCall call);

    /** Tells the list from those of other callers and other accounts. */
    String listName(ApiCall call) {
        return name() + " " + call.actor().account().id() + " " + call.path();
    }

    /** The membership that the path means; 404 also for what the caller may not see. */
    PlatformMembership find(Context context, ApiCall call) {
        PlatformMembership found = membership(context, call);
        if (found == null || !call.actor().sees(found.accountId())) {
            throw Problem.notFound(call.path("id"));
        }
        return found;
    }
}

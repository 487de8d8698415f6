package org.accessdesk.demo.http;

import java.util.List;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.PlatformMembership;
import org.accessdesk.demo.world.Problem;
import org.jspecify.annotations.Nullable;

/** The two addresses of a user of an account, and their shapes. */
enum MemberAddress {
    /** By the id of the membership, AUSR-…; deprecated. */
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
    /** By account and user, ACC-… and USR-…. */
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

    /** The name of the list, unique to the caller and account. */
    String listName(ApiCall call) {
        return name() + " " + call.actor().account().id() + " " + call.path();
    }

    /** The membership at the path; 404 also if the caller may not see it. */
    PlatformMembership find(Context context, ApiCall call) {
        PlatformMembership found = membership(context, call);
        if (found == null || !call.actor().sees(found.accountId())) {
            throw Problem.notFound(call.path("id"));
        }
        return found;
    }
}

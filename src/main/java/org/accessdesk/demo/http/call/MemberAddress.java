package org.accessdesk.demo.http.call;

import java.util.List;
import org.accessdesk.demo.http.shape.MemberShapes;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.jspecify.annotations.Nullable;

/** The two addresses of a user of an account, and their shapes. */
public enum MemberAddress {
    /** By the id of the membership, AUSR-…; deprecated. */
    LEGACY("/accounts/account-users") {
        @Override
        public Shape read(MemberShapes shapes) {
            return shapes.legacy;
        }

        @Override
        public Shape written(MemberShapes shapes) {
            return shapes.legacyWritten;
        }

        @Override
        public String target(Context context, ApiCall call) {
            return context.target(call);
        }

        @Override
        public List<PlatformMembership> all(Context context, ApiCall call) {
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
        public Shape read(MemberShapes shapes) {
            return shapes.successor;
        }

        @Override
        public Shape written(MemberShapes shapes) {
            return shapes.successor;
        }

        @Override
        public String target(Context context, ApiCall call) {
            String id = call.path("account");
            if (context.world().accounts().find(id) == null || !call.actor().sees(id)) {
                throw Problem.notFound(id);
            }
            return id;
        }

        @Override
        public List<PlatformMembership> all(Context context, ApiCall call) {
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

    public String path() {
        return path;
    }

    public abstract Shape read(MemberShapes shapes);

    public abstract Shape written(MemberShapes shapes);

    /** The account that an invitation is for. */
    public abstract String target(Context context, ApiCall call);

    public abstract List<PlatformMembership> all(Context context, ApiCall call);

    abstract @Nullable PlatformMembership membership(Context context, ApiCall call);

    /** The name of the list, unique to the caller and account. */
    public String listName(ApiCall call) {
        return name() + " " + call.actor().account().id() + " " + call.path();
    }

    /** The membership at the path; 404 also if the caller may not see it. */
    public PlatformMembership find(Context context, ApiCall call) {
        PlatformMembership found = membership(context, call);
        if (found == null || !call.actor().sees(found.accountId())) {
            throw Problem.notFound(call.path("id"));
        }
        return found;
    }
}

package org.accessdesk.store.file;

import org.accessdesk.model.AccountId;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.AccountUserId;
import org.accessdesk.model.Buyer;
import org.accessdesk.model.BuyerId;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.Id;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.Module;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.UserId;
import org.accessdesk.model.change.Draft;
import org.jspecify.annotations.Nullable;

/** The names of what a draft names, from the snapshot or from the bases of its changes; empty where nobody knows. */
record DraftedNames(Draft draft, @Nullable Snapshot base) {

    String of(Id id) {
        return switch (id) {
            case GroupId group -> group(group);
            case UserId user -> base == null ? "" : base.user(user).map(AccountUser::name).orElse("");
            case ModuleId module -> base == null ? "" : base.module(module).map(Module::name).orElse("");
            case TokenId token -> base == null ? "" : base.token(token).map(IssuedToken::name).orElse("");
            case BuyerId buyer -> base == null ? "" : base.buyer(buyer).map(Buyer::name).orElse("");
            case AccountId _, AccountUserId _ -> "";
        };
    }

    private String group(GroupId id) {
        if (base != null && base.group(id).isPresent()) {
            return base.group(id).map(UserGroup::name).orElse("");
        }
        return draft.changes().group(id).map(c -> c.base().name()).orElse("");
    }
}

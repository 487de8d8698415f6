package org.accessdesk.ui.review;

import java.util.Collection;
import java.util.List;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.Buyer;
import org.accessdesk.model.BuyerId;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.UserId;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.ui.kit.AccessTexts;
import org.accessdesk.ui.kit.Lists;
import org.accessdesk.ui.kit.Texts;

/** Names and lists of names of one snapshot. */
final class Words {
    private static final int NAMED = 6;
    private final Snapshot now;

    Words(Snapshot now) {
        this.now = now;
    }

    String name(GroupId id) {
        return now.group(id).map(UserGroup::name).orElse(id.value());
    }

    String name(ModuleId id) {
        return AccessTexts.module(id, now);
    }

    String name(UserId id) {
        return now.user(id).map(AccountUser::name).orElse(id.value());
    }

    String name(TokenId id) {
        return now.token(id).map(IssuedToken::name).orElse(id.value());
    }

    String name(BuyerId id) {
        return now.buyer(id).map(Buyer::name).orElse(id.value());
    }

    List<String> groups(Collection<GroupId> ids) {
        return ids.stream().map(this::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    List<String> modules(Collection<ModuleId> ids) {
        return ids.stream().map(this::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    List<String> buyers(Collection<BuyerId> ids) {
        return ids.stream().map(this::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** "A", "A and B", "A, B, C and 4 more". */
    static String list(List<String> names) {
        var more = names.size() - NAMED;
        if (more > 1) {
            return Texts.format("review.list.more", Lists.of(names.subList(0, NAMED)), more);
        }
        return names.size() < 2 ? String.join("", names)
                : Texts.format("review.list.and", Lists.of(names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    static String field(Conflict.TextField field) {
        return switch (field) {
            case NAME -> Texts.get("review.field.name");
            case DESCRIPTION -> Texts.get("review.field.description");
            case LOGO -> Texts.get("review.field.logo");
        };
    }

    /** A text, or the word for none. */
    static String text(String text) {
        return text.isBlank() ? Texts.get("review.none") : text;
    }
}

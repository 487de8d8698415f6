package org.accessdesk.model.change;

import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.Id;
import org.jspecify.annotations.Nullable;

/** What a group can be limited in; each is set as a whole, as the texts are. */
public enum LimitField {
    BUYERS, EXTENSIONS;

    /** The limit of that field. */
    public Limit of(GroupContent content) {
        return switch (this) {
            case BUYERS -> content.buyers();
            case EXTENSIONS -> content.extensions();
        };
    }

    /** The new limit in the change; null if it has none. */
    public @Nullable Limit of(GroupChange change) {
        return change.limits().get(this);
    }

    /** {@code content} with that limit. */
    public GroupContent set(GroupContent content, Limit limit) {
        return switch (this) {
            case BUYERS -> content.withBuyers(limit);
            case EXTENSIONS -> content.withExtensions(limit);
        };
    }

    /**
     * The id of one that can be chosen.
     *
     * @throws org.accessdesk.model.id.BadIdException if the text is none
     */
    public Id id(String text) {
        return switch (this) {
            case BUYERS -> new BuyerId(text);
            case EXTENSIONS -> new ExtensionId(text);
        };
    }

    /**
     * Whether the server has what was wanted, whatever it says of nothing: it may leave out an empty list and
     * {@code null}, and take an empty list of buyers for all.
     */
    public boolean isReached(Limit wanted, Limit is) {
        if (!wanted.ids().isEmpty()) {
            return wanted.equals(is);
        }
        return this == BUYERS ? is.ids().isEmpty() || !wanted.isSaid() : wanted.agreesWith(is);
    }
}

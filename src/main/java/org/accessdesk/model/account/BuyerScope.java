package org.accessdesk.model.account;

import org.accessdesk.model.ServerWord;

/** Which buyers the members of a group may see through a module (Module BR-008). */
public enum BuyerScope implements ServerWord {
    /** The buyers that the group names. */
    SELECTED("selected"),
    /** All buyers. */
    ALL("all"), UNKNOWN("");

    private final String wireName;

    BuyerScope(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

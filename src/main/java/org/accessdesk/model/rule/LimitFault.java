package org.accessdesk.model.rule;

/** Why a group cannot be limited to the chosen buyers or extensions. */
public enum LimitFault {
    /** No buyer is chosen (UserGroup BR-011). */
    NONE_CHOSEN,
    /** None of its modules can be limited to buyers (UserGroup BR-011). */
    NO_MODULE,
    /** One of its modules requires all buyers (UserGroup BR-011). */
    MODULE_NEEDS_ALL,
    /** One of the chosen ones does not exist, as far as is known: the account's list lacks it, and no group has it. */
    NOT_FOUND,
    /** The extensions of the Default group cannot be set (UserGroup BR-009). */
    DEFAULT_GROUP
}

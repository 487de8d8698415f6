package org.accessdesk.demo.world.switches;

/** Behaviours of the platform that clients can observe but that are not publicly known; each is on or off. */
public enum Switch {
    /** A field that a group's PUT omits is cleared, not kept. */
    OMITTED_GROUP_FIELD_CLEARS(false),
    /** Two groups of one account may have the same name. */
    DUPLICATE_GROUP_NAMES_ALLOWED(true),
    /** An unknown group in a membership list is answered with 404, not 400. */
    UNKNOWN_GROUP_ANSWERS_404(false),
    /** A change of members raises the revision of the group too. */
    MEMBERSHIP_BUMPS_GROUP_REVISION(false),
    /** A change of groups moves the time of the user's last change. */
    MEMBERSHIP_MOVES_UPDATED(true),
    /** The deprecated account-users endpoints exist. */
    LEGACY_OFFERED(true),
    /** If they do not exist, they answer 410, not 404. */
    LEGACY_GONE(false),
    /** Objects carry a revision; those of version 4 do not. */
    REVISIONS_SHOWN(true),
    /** The errors of a problem are a list, not a dictionary. */
    LIST_ERRORS(false),
    /** A person may remove themselves from the Administrators group. */
    OWN_ADMIN_REMOVAL_ALLOWED(true),
    /** The property of the default group is named {@code default}, not {@code isDefault}. */
    DEFAULT_NAMED_DEFAULT(false),
    /** A group's logo is named {@code icon}. */
    LOGO_NAMED_ICON(false),
    /** A group's PUT answers with whole users, their accounts, buyers and sellers, as seed 004 shows. */
    EXPANDED_GROUP_ANSWER(false),
    /** Reads of account users contain e-mail and names of the user. */
    LEGACY_USER_DETAILS(true),
    /** Answers to writes do so too, which the published schema does not allow. */
    LEGACY_WRITE_DETAILS(false),
    /** Account users have a {@code status}. */
    LEGACY_STATUS_SHOWN(false),
    /** The successor endpoint answers in the nested form of version 4. */
    NESTED_SUCCESSOR(false),
    /** Users, modules and buyers of groups and users appear only when selected. */
    COLLECTIONS_OMITTED(true),
    /** A filter on audit data that is not selected is answered with 400, not ignored. */
    AUDIT_FILTER_REFUSED(true),
    /** Lists can be filtered by audit data that is selected; if not, it is as with data that is not selected. */
    AUDIT_FILTER_OFFERED(true),
    /** Filters ignore case, as in many databases; {@code ilike} always does. */
    FILTERS_IGNORE_CASE(false),
    /** {@code MPT-Streaming: true} returns the complete list as lines of JSON. */
    STREAMING_OFFERED(true),
    /** If it does not, it is answered with 501, not ignored. */
    STREAMING_REFUSED(false),
    /** A body with unknown properties is answered with 400, not accepted. */
    EXTRA_PROPERTIES_REFUSED(false),
    /** Null, empty texts and empty lists are written, not omitted. */
    EMPTY_VALUES_SHOWN(false),
    /** {@code select} accepts the form with a minus. */
    SUBTRACTIVE_SELECT_ALLOWED(true),
    /**
     * A token with Access management may change the data of other members; the published page says only Operations and
     * the person may, but the official client's tests do it with a vendor's token.
     */
    MEMBER_PROFILES_EDITABLE(true),
    /** Any token may accept an invitation; the rule allows it only to a token of the invited person. */
    TOKEN_MAY_ACCEPT(false),
    /** Lists of an Operations token contain all accounts, not only its own. */
    OPERATIONS_LISTS_ALL_ACCOUNTS(true);

    private final boolean onByDefault;

    Switch(boolean usual) {
        this.onByDefault = usual;
    }

    /** The default position. */
    public boolean isOnByDefault() {
        return onByDefault;
    }
}

package org.accessdesk.demo.world;

/** What a client can notice and nobody publicly knows: each is on or off. */
public enum Switch {
    /** A field that a group's PUT leaves out is cleared, not kept (api.md 8.1). */
    OMITTED_GROUP_FIELD_CLEARS(false),
    /** Two groups of one account may have one name (api.md 8.11). */
    DUPLICATE_GROUP_NAMES_ALLOWED(true),
    /** An unknown group in a membership list is answered with 404, not 400 (api.md 5.3). */
    UNKNOWN_GROUP_ANSWERS_404(false),
    /** A change of members raises the revision of the group too (api.md 1.7). */
    MEMBERSHIP_BUMPS_GROUP_REVISION(false),
    /** The deprecated account-users endpoints are there (api.md 8.12). */
    LEGACY_OFFERED(true),
    /** Where they are not there, they answer 410, not 404. */
    LEGACY_GONE(false),
    /** Objects carry a revision; those of version 4 do not (api.md 1.7). */
    REVISIONS_SHOWN(true),
    /** The errors of a problem are a list, not a dictionary (api.md 1.5, form B). */
    LIST_ERRORS(false),
    /** A person may drop the own Administrators membership (api.md 8.10). */
    OWN_ADMIN_REMOVAL_ALLOWED(true),
    /** The default group says {@code default}, not {@code isDefault} (api.md 4.4). */
    DEFAULT_NAMED_DEFAULT(false),
    /** A group's logo is called {@code icon} (api.md 4.4). */
    LOGO_NAMED_ICON(false),
    /** A group's PUT answers with whole users, their accounts, buyers and sellers, as seed 004 shows. */
    EXPANDED_GROUP_ANSWER(false),
    /** Reads of account users carry e-mail and names of the user (api.md 4.2). */
    LEGACY_USER_DETAILS(true),
    /** So do answers to writes, which the published schema does not allow. */
    LEGACY_WRITE_DETAILS(false),
    /** Account users carry a {@code status} of their own (api.md 4.2). */
    LEGACY_STATUS_SHOWN(false),
    /** The successor answers in the nested form of version 4 (api.md 4.3). */
    NESTED_SUCCESSOR(false),
    /** Users, modules and buyers of groups and users appear only when selected (api.md 8.7). */
    COLLECTIONS_OMITTED(true),
    /** A filter on audit data that is not selected is answered with 400, not ignored (api.md 3.4). */
    AUDIT_FILTER_REFUSED(true),
    /** Filters compare texts without regard to case, as many databases do; {@code ilike} always does. */
    FILTERS_IGNORE_CASE(false),
    /** {@code MPT-Streaming: true} brings the whole of a list as lines of JSON. */
    STREAMING_OFFERED(true),
    /** Where it does not, it is answered with 501, not ignored. */
    STREAMING_REFUSED(false),
    /** A body with unknown properties is answered with 400, not accepted (api.md 2.8). */
    EXTRA_PROPERTIES_REFUSED(false),
    /** Null, empty texts and empty lists are written, not dropped (api.md 3.5). */
    EMPTY_VALUES_SHOWN(false),
    /** {@code select} takes the form with a minus (api.md 3.5). */
    SUBTRACTIVE_SELECT_ALLOWED(true),
    /**
     * A token with Access management may change the data of other members; the published page says Operations and the
     * person alone, the official client's tests do it with a vendor's token.
     */
    MEMBER_PROFILES_EDITABLE(true),
    /** Any token may accept an invitation; the rule says the invited person alone, whom that person's token stands for. */
    TOKEN_MAY_ACCEPT(false),
    /** Lists of an Operations token hold every account, not only its own. */
    OPERATIONS_LISTS_ALL_ACCOUNTS(true);

    private final boolean usual;

    Switch(boolean usual) {
        this.usual = usual;
    }

    /** The position that it has unless someone changes it. */
    public boolean usual() {
        return usual;
    }
}

package org.accessdesk.demo;

/** What is not publicly known of the platform (api.md §8) or differs between its versions; off is the usual guess. */
public enum Switch {
    /** The legacy endpoints answer 404; off: they are offered (api.md §0.1). */
    LEGACY_GONE,
    /** A field left out of a group's PUT is cleared; off: kept (api.md §8.1). */
    OMITTED_FIELD_CLEARS,
    /** Two groups of an account may not share a name; off: they may (api.md §8.11). */
    GROUP_NAMES_UNIQUE,
    /** A name of a group over 50 characters is refused; off: over 500 (api.md §8.2). */
    SHORT_NAMES,
    /** An empty buyers list is refused; off: it means all buyers (api.md §5.3). */
    EMPTY_BUYERS_REFUSED,
    /** A membership in an unknown group answers 404; off: 400 (api.md §5.3). */
    UNKNOWN_GROUP_NOT_FOUND,
    /** A change of membership raises the group's revision too; off: only the user's (api.md §1.7). */
    MEMBERSHIP_RAISES_GROUP_REVISION,
    /** A group's embedded users end after ten; off: all (api.md §3.5). */
    EMBEDDED_USERS_CUT,
    /** No object has a revision, as in version 4; off: all have (api.md §1.7). */
    NO_REVISIONS,
    /** Errors are a list with messages and properties; off: a dictionary (api.md §1.5). */
    ERRORS_AS_LIST,
    /** Nobody's own Administrators membership can be taken away; off: it can (api.md §8.10). */
    OWN_ADMINISTRATION_KEPT,
    /** Groups are written with {@code default} and {@code icon}; off: {@code isDefault} and {@code logo} (api.md §4.4). */
    OLD_GROUP_NAMES,
    /** A group's PUT answers users with accounts, buyers and sellers, as seed 004 has it; off: short references. */
    EXPANDED_GROUP_ANSWER,
    /** Account users nest the user, as in version 4; off: flat (api.md §4.3). */
    NESTED_USERS,
    /** Legacy account users name the user by a short reference; off: with email and names too (api.md §4.2). */
    SHORT_LEGACY_USERS,
    /** A PUT of groups answers the list of groups; off: the account user (api.md §2.2). */
    GROUPS_ANSWER_A_LIST,
    /** A new token works only a minute after it was made; off: at once (api.md §1.2). */
    YOUNG_TOKENS_WAIT,
    /** A list without a limit holds up to 1,000 entries; off: ten (api.md §3.2). */
    LARGE_DEFAULT_PAGE,
    /** Lists do not tell their total; off: they do (api.md §3.1). */
    NO_TOTALS
}

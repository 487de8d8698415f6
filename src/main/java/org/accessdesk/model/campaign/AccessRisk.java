package org.accessdesk.model.campaign;

/** Why a membership deserves a look; the greatest risk first. */
public enum AccessRisk {
    /** The person never signed in. */
    NEVER_SIGNED_IN,
    /** The person did not sign in for over 90 days. */
    OVER_90_DAYS,
    /** The group gives Access management to the only person who has it and can sign in. */
    LAST_ADMINISTRATOR,
    /** Fewer than one in five of the group's others have another group in common with the person. */
    OUTLIER
}

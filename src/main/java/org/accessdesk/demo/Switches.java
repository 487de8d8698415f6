package org.accessdesk.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the embedded marketplace behaves where the platform's behaviour is not publicly known (api.md 8). Whoever writes a
 * client tests both positions of each.
 *
 * @param on the switches that are on
 * @param emptyBuyers what an empty list of buyers means
 * @param defaultOrder how a list is sorted when nobody says
 * @param defaultPageSize how many objects a page has when nobody says
 * @param embeddedUsersTruncatedAt how many users a group shows at most, 0 for all of them
 * @param nameLengthLimit how many characters the name of a group may have
 * @param descriptionLengthLimit how many characters the description of a group may have
 * @param tokenDelay how long a new token is not yet known
 */
public record Switches(
        Set<Switch> on,
        EmptyBuyers emptyBuyers,
        DefaultOrder defaultOrder,
        int defaultPageSize,
        int embeddedUsersTruncatedAt,
        int nameLengthLimit,
        int descriptionLengthLimit,
        Duration tokenDelay) {
    public Switches {
        on = Set.copyOf(on);
    }

    /** Every switch in its usual position. */
    public static Switches defaults() {
        Set<Switch> on = Arrays.stream(Switch.values()).filter(Switch::usual).collect(Collectors.toSet());
        return new Switches(on, EmptyBuyers.REFUSED, DefaultOrder.CREATED, 10, 0, 255, 2_000, Duration.ZERO);
    }

    /** Whether {@code which} is on. */
    public boolean has(Switch which) {
        return on.contains(which);
    }

    /** The same, with {@code which} in the position {@code value}. */
    public Switches with(Switch which, boolean value) {
        Set<Switch> changed = EnumSet.noneOf(Switch.class);
        changed.addAll(on);
        if (value) {
            changed.add(which);
        } else {
            changed.remove(which);
        }
        return new Switches(changed, emptyBuyers, defaultOrder, defaultPageSize, embeddedUsersTruncatedAt,
                nameLengthLimit, descriptionLengthLimit, tokenDelay);
    }

    public Switches withEmptyBuyers(EmptyBuyers value) {
        return new Switches(on, value, defaultOrder, defaultPageSize, embeddedUsersTruncatedAt, nameLengthLimit,
                descriptionLengthLimit, tokenDelay);
    }

    public Switches withDefaultOrder(DefaultOrder value) {
        return new Switches(on, emptyBuyers, value, defaultPageSize, embeddedUsersTruncatedAt, nameLengthLimit,
                descriptionLengthLimit, tokenDelay);
    }

    public Switches withDefaultPageSize(int value) {
        return new Switches(on, emptyBuyers, defaultOrder, value, embeddedUsersTruncatedAt, nameLengthLimit,
                descriptionLengthLimit, tokenDelay);
    }

    public Switches withEmbeddedUsersTruncatedAt(int value) {
        return new Switches(on, emptyBuyers, defaultOrder, defaultPageSize, value, nameLengthLimit,
                descriptionLengthLimit, tokenDelay);
    }

    public Switches withNameLengthLimit(int value) {
        return new Switches(on, emptyBuyers, defaultOrder, defaultPageSize, embeddedUsersTruncatedAt, value,
                descriptionLengthLimit, tokenDelay);
    }

    public Switches withDescriptionLengthLimit(int value) {
        return new Switches(on, emptyBuyers, defaultOrder, defaultPageSize, embeddedUsersTruncatedAt, nameLengthLimit,
                value, tokenDelay);
    }

    public Switches withTokenDelay(Duration value) {
        return new Switches(on, emptyBuyers, defaultOrder, defaultPageSize, embeddedUsersTruncatedAt, nameLengthLimit,
                descriptionLengthLimit, value);
    }

    public Switches withOmittedGroupFieldClears(boolean value) {
        return with(Switch.OMITTED_GROUP_FIELD_CLEARS, value);
    }

    public Switches withDuplicateGroupNamesAllowed(boolean value) {
        return with(Switch.DUPLICATE_GROUP_NAMES_ALLOWED, value);
    }

    public Switches withUnknownGroupAnswers404(boolean value) {
        return with(Switch.UNKNOWN_GROUP_ANSWERS_404, value);
    }

    public Switches withMembershipBumpsGroupRevision(boolean value) {
        return with(Switch.MEMBERSHIP_BUMPS_GROUP_REVISION, value);
    }

    public Switches withLegacyOffered(boolean value) {
        return with(Switch.LEGACY_OFFERED, value);
    }

    public Switches withLegacyGone(boolean value) {
        return with(Switch.LEGACY_GONE, value);
    }

    public Switches withRevisionsShown(boolean value) {
        return with(Switch.REVISIONS_SHOWN, value);
    }

    public Switches withListErrors(boolean value) {
        return with(Switch.LIST_ERRORS, value);
    }

    public Switches withOwnAdminRemovalAllowed(boolean value) {
        return with(Switch.OWN_ADMIN_REMOVAL_ALLOWED, value);
    }

    public Switches withDefaultNamedDefault(boolean value) {
        return with(Switch.DEFAULT_NAMED_DEFAULT, value);
    }

    public Switches withLogoNamedIcon(boolean value) {
        return with(Switch.LOGO_NAMED_ICON, value);
    }

    public Switches withExpandedGroupAnswer(boolean value) {
        return with(Switch.EXPANDED_GROUP_ANSWER, value);
    }

    public Switches withLegacyUserDetails(boolean value) {
        return with(Switch.LEGACY_USER_DETAILS, value);
    }

    public Switches withLegacyWriteDetails(boolean value) {
        return with(Switch.LEGACY_WRITE_DETAILS, value);
    }

    public Switches withLegacyStatusShown(boolean value) {
        return with(Switch.LEGACY_STATUS_SHOWN, value);
    }

    public Switches withNestedSuccessor(boolean value) {
        return with(Switch.NESTED_SUCCESSOR, value);
    }

    public Switches withCollectionsOmitted(boolean value) {
        return with(Switch.COLLECTIONS_OMITTED, value);
    }

    public Switches withAuditFilterRefused(boolean value) {
        return with(Switch.AUDIT_FILTER_REFUSED, value);
    }

    public Switches withExtraPropertiesRefused(boolean value) {
        return with(Switch.EXTRA_PROPERTIES_REFUSED, value);
    }

    public Switches withEmptyValuesShown(boolean value) {
        return with(Switch.EMPTY_VALUES_SHOWN, value);
    }

    public Switches withSubtractiveSelectAllowed(boolean value) {
        return with(Switch.SUBTRACTIVE_SELECT_ALLOWED, value);
    }

    public Switches withOperationsListsAllAccounts(boolean value) {
        return with(Switch.OPERATIONS_LISTS_ALL_ACCOUNTS, value);
    }

    public Switches withTokenMayAccept(boolean value) {
        return with(Switch.TOKEN_MAY_ACCEPT, value);
    }
}

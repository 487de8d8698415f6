package org.accessdesk.demo.world.switches;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the embedded marketplace behaves where the platform's behaviour is not publicly known. Test clients with both
 * positions of each.
 *
 * @param on the switches that are on
 * @param emptyBuyers the meaning of an empty list of buyers
 * @param lists how lists behave
 * @param texts how texts are stored
 * @param tokenDelay how long a new token stays unknown
 * @param staleReads how long reads show the state before a write
 */
public record Switches(
        Set<Switch> on,
        EmptyBuyers emptyBuyers,
        ListSwitches lists,
        TextSwitches texts,
        Duration tokenDelay,
        StaleReads staleReads) {
    public Switches {
        on = Set.copyOf(on);
    }

    /** All switches in their default positions. */
    public static Switches defaults() {
        Set<Switch> on = Arrays.stream(Switch.values()).filter(Switch::isOnByDefault).collect(Collectors.toSet());
        return new Switches(on, EmptyBuyers.REFUSED, ListSwitches.defaults(), TextSwitches.defaults(), Duration.ZERO,
                StaleReads.NONE);
    }

    /** Whether {@code which} is on. */
    public boolean has(Switch which) {
        return on.contains(which);
    }

    /** The same, with {@code which} set to {@code value}. */
    public Switches with(Switch which, boolean value) {
        Set<Switch> changed = EnumSet.noneOf(Switch.class);
        changed.addAll(on);
        if (value) {
            changed.add(which);
        } else {
            changed.remove(which);
        }
        return new Switches(changed, emptyBuyers, lists, texts, tokenDelay, staleReads);
    }

    public Switches withEmptyBuyers(EmptyBuyers value) {
        return new Switches(on, value, lists, texts, tokenDelay, staleReads);
    }

    public Switches withTokenDelay(Duration value) {
        return new Switches(on, emptyBuyers, lists, texts, value, staleReads);
    }

    public Switches withStaleReads(StaleReads value) {
        return new Switches(on, emptyBuyers, lists, texts, tokenDelay, value);
    }

    public Switches withDefaultOrder(DefaultOrder value) {
        return with(new ListSwitches(value, lists.defaultPageSize(), lists.totals(), lists.totalsCappedAt(),
                lists.embeddedUsersTruncatedAt(), lists.embeddedGroupsTruncatedAt()));
    }

    public Switches withDefaultPageSize(int value) {
        return with(new ListSwitches(lists.defaultOrder(), value, lists.totals(), lists.totalsCappedAt(),
                lists.embeddedUsersTruncatedAt(), lists.embeddedGroupsTruncatedAt()));
    }

    public Switches withTotals(Totals value) {
        return with(new ListSwitches(lists.defaultOrder(), lists.defaultPageSize(), value, lists.totalsCappedAt(),
                lists.embeddedUsersTruncatedAt(), lists.embeddedGroupsTruncatedAt()));
    }

    public Switches withTotalsCappedAt(int value) {
        return with(new ListSwitches(lists.defaultOrder(), lists.defaultPageSize(), lists.totals(), value,
                lists.embeddedUsersTruncatedAt(), lists.embeddedGroupsTruncatedAt()));
    }

    public Switches withEmbeddedUsersTruncatedAt(int value) {
        return with(new ListSwitches(lists.defaultOrder(), lists.defaultPageSize(), lists.totals(),
                lists.totalsCappedAt(), value, lists.embeddedGroupsTruncatedAt()));
    }

    public Switches withEmbeddedGroupsTruncatedAt(int value) {
        return with(new ListSwitches(lists.defaultOrder(), lists.defaultPageSize(), lists.totals(),
                lists.totalsCappedAt(), lists.embeddedUsersTruncatedAt(), value));
    }

    public Switches withNameLengthLimit(int value) {
        return with(new TextSwitches(value, texts.descriptionLengthLimit(), texts.rules(), texts.cutAt()));
    }

    public Switches withDescriptionLengthLimit(int value) {
        return with(new TextSwitches(texts.nameLengthLimit(), value, texts.rules(), texts.cutAt()));
    }

    public Switches withTextRules(TextRule... value) {
        return with(new TextSwitches(texts.nameLengthLimit(), texts.descriptionLengthLimit(), Set.of(value),
                texts.cutAt()));
    }

    public Switches withTextsCutAt(int value) {
        return with(new TextSwitches(texts.nameLengthLimit(), texts.descriptionLengthLimit(), texts.rules(), value));
    }

    private Switches with(ListSwitches value) {
        return new Switches(on, emptyBuyers, value, texts, tokenDelay, staleReads);
    }

    private Switches with(TextSwitches value) {
        return new Switches(on, emptyBuyers, lists, value, tokenDelay, staleReads);
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

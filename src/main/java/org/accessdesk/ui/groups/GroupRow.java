package org.accessdesk.ui.groups;

import java.util.Objects;
import java.util.function.Function;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the groups' table, as drafted. Its texts are made when they are first asked for: to sort all rows, few are
 * needed. Rows with equal texts are equal. Any thread can ask it.
 */
public final class GroupRow {
    private final UserGroup group;
    private @Nullable GroupRows rows;
    private @Nullable GroupRowTexts texts;

    /** @param rows makes the texts */
    GroupRow(UserGroup group, GroupRows rows) {
        this.group = group;
        this.rows = rows;
    }

    /**
     * What a row shows.
     *
     * @param name its drafted name, used to filter and sort
     * @param shown the drafted name as shown
     * @param modules its modules in the portal's terms, before and after if they differ
     * @param buyers its buyers in the portal's terms
     * @param users the drafted number of members
     * @param usersText the same in words, before and after if they differ
     */
    record GroupRowTexts(String name, String shown, String modules, String buyers, int users, String usersText,
            GroupDraftMark mark) {}

    /** The state of the draft for a row. */
    public enum GroupDraftMark {
        NONE, CHANGED, NEW, DELETED, REFUSED
    }

    private synchronized GroupRowTexts texts() {
        var known = texts;
        if (known == null) {
            known = Objects.requireNonNull(rows).texts(group);
            texts = known;
            // A row that stays while snapshots come and go must not keep the one that it was made of.
            rows = null;
        }
        return known;
    }

    /** What is known of the texts, or else that one alone. */
    private synchronized <T> T ask(Function<GroupRowTexts, T> known, Function<GroupRows, T> unknown) {
        var made = texts;
        return made == null ? unknown.apply(Objects.requireNonNull(rows)) : known.apply(made);
    }

    public UserGroup group() {
        return group;
    }

    public GroupId id() {
        return group.id();
    }

    /** The drafted name, used to filter and sort; makes no other texts. */
    public String name() {
        return ask(GroupRowTexts::name, all -> all.name(group));
    }

    /** The drafted name as shown. */
    public String shown() {
        return texts().shown();
    }

    /** The modules in the portal's terms, before and after if they differ; makes no other texts. */
    public String modules() {
        return ask(GroupRowTexts::modules, all -> all.modules(group));
    }

    /** The buyers in the portal's terms, before and after if they differ; makes no other texts. */
    public String buyers() {
        return ask(GroupRowTexts::buyers, all -> all.buyers(group));
    }

    /** The drafted number of members; makes no texts. */
    public int users() {
        return ask(GroupRowTexts::users, all -> all.users(group));
    }

    /** The number of members in words, before and after if they differ. */
    public String usersText() {
        return texts().usersText();
    }

    /** The state of the draft for the row. */
    public GroupDraftMark mark() {
        return texts().mark();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupRow row && group.equals(row.group) && texts().equals(row.texts());
    }

    @Override
    public int hashCode() {
        return group.hashCode();
    }

    @Override
    public String toString() {
        return group + " " + texts();
    }
}

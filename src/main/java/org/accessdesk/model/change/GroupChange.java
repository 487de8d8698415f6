package org.accessdesk.model.change;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.jspecify.annotations.Nullable;

/**
 * Texts, buyers and extensions of a group that are set, and modules that are added and removed.
 *
 * @param texts the new texts; a missing text is not changed, and an empty description or logo clears it
 * @param limits the new buyers and extensions; a missing one is not changed
 * @param base the group when the change was drafted
 * @param baseRevision the group's revision then, if the server sent one
 */
public record GroupChange(GroupId group, Map<GroupTextField, String> texts, Map<LimitField, Limit> limits,
        SetDelta<ModuleId> modules, GroupContent base, @Nullable Integer baseRevision) implements Change {

    public GroupChange {
        texts = Map.copyOf(texts);
        limits = Map.copyOf(limits);
    }

    /**
     * The change of those texts; null leaves a text unchanged.
     *
     * @throws IllegalArgumentException if a module is both added and removed
     */
    public GroupChange(GroupId group, @Nullable String name, @Nullable String description, @Nullable String logo,
            Set<ModuleId> addedModules, Set<ModuleId> removedModules, GroupContent base,
            @Nullable Integer baseRevision) {
        this(group, texts(name, description, logo), Map.of(), new SetDelta<>(addedModules, removedModules), base,
                baseRevision);
    }

    private static Map<GroupTextField, String> texts(@Nullable String name, @Nullable String description,
            @Nullable String logo) {
        var texts = new EnumMap<GroupTextField, String>(GroupTextField.class);
        if (name != null) {
            texts.put(GroupTextField.NAME, name);
        }
        if (description != null) {
            texts.put(GroupTextField.DESCRIPTION, description);
        }
        if (logo != null) {
            texts.put(GroupTextField.LOGO, logo);
        }
        return texts;
    }

    /** An empty change on {@code group}. */
    public static GroupChange on(UserGroup group) {
        return empty(group.id(), group.content(), group.revision());
    }

    /** The change of nothing. */
    static GroupChange empty(GroupId group, GroupContent base, @Nullable Integer revision) {
        return new GroupChange(group, Map.of(), Map.of(), SetDelta.none(), base, revision);
    }

    /** The new name; null if it is not changed. */
    public @Nullable String name() {
        return texts.get(GroupTextField.NAME);
    }

    /** The new description, empty if it is cleared; null if it is not changed. */
    public @Nullable String description() {
        return texts.get(GroupTextField.DESCRIPTION);
    }

    /** The new logo address, empty if it is cleared; null if it is not changed. */
    public @Nullable String logo() {
        return texts.get(GroupTextField.LOGO);
    }

    /** The modules that the group gets. */
    public Set<ModuleId> addedModules() {
        return modules.added();
    }

    /** The modules that the group loses. */
    public Set<ModuleId> removedModules() {
        return modules.removed();
    }

    /** This change with that name; the base's own name is no change. */
    public GroupChange withName(String value) {
        return with(GroupTextField.NAME, value);
    }

    /** This change with that description; the base's own is no change. */
    public GroupChange withDescription(String value) {
        return with(GroupTextField.DESCRIPTION, value);
    }

    /** This change with that logo address; the base's own is no change. */
    public GroupChange withLogo(String value) {
        return with(GroupTextField.LOGO, value);
    }

    /** This change with that text; the base's own is no change. */
    public GroupChange with(GroupTextField field, String value) {
        var all = new HashMap<>(texts);
        all.put(field, value);
        all.remove(field, field.of(base));
        return new GroupChange(group, all, limits, modules, base, baseRevision);
    }

    /** This change with that limit; the base's own is no change. */
    public GroupChange with(LimitField field, Limit value) {
        var all = new HashMap<>(limits);
        all.put(field, value);
        all.remove(field, field.of(base));
        return with(all);
    }

    /** This change with those limits and no others. */
    public GroupChange with(Map<LimitField, Limit> other) {
        return new GroupChange(group, texts, other, modules, base, baseRevision);
    }

    /** This change without that limit. */
    public GroupChange without(LimitField field) {
        return with(field, field.of(base));
    }

    /** This change without that text. */
    public GroupChange without(GroupTextField field) {
        return with(field, field.of(base));
    }

    /** This change with {@code module} granted or not; the base's own state is no change. */
    public GroupChange with(ModuleId module, boolean granted) {
        return with(modules.with(module, granted, base.modules()));
    }

    /** This change with those modules to add and remove, on the same base. */
    public GroupChange with(SetDelta<ModuleId> other) {
        return new GroupChange(group, texts, limits, other, base, baseRevision);
    }

    /** This change as if it had been drafted on {@code other}. */
    public GroupChange on(GroupContent other) {
        return new GroupChange(group, texts, limits, modules, other, baseRevision);
    }

    /**
     * This change against the server's current state, without what is already done. A text or limit that somebody else
     * set differently meanwhile keeps its old base, so that a merge still finds the conflict.
     *
     * @param now the same group, as read since
     */
    public GroupChange rebase(UserGroup now) {
        var content = now.content();
        var newBase = content;
        for (var field : GroupTextField.values()) {
            if (isContested(field, content)) {
                newBase = field.set(newBase, field.of(base));
            }
        }
        for (var field : LimitField.values()) {
            if (isContested(field, content)) {
                newBase = field.set(newBase, field.of(base));
            }
        }
        return new GroupChange(group, textsLeft(content), limitsLeft(content), modules.rebase(content.modules()),
                newBase, now.revision());
    }

    /**
     * What is left after {@code saved} was saved and the draft became this change meanwhile; edits that were reverted
     * meanwhile are to be undone.
     *
     * @param now the same group, as read after the save
     */
    public GroupChange since(GroupChange saved, UserGroup now) {
        var wanted = applyTo(base);
        var rest = empty(group, saved.applyTo(base), baseRevision).with(modules.since(saved.modules, base.modules()));
        for (var field : GroupTextField.values()) {
            rest = rest.with(field, field.of(wanted));
        }
        for (var field : LimitField.values()) {
            rest = rest.with(field, field.of(wanted));
        }
        return rest.rebase(now);
    }

    /** Applies this change to {@code content}. */
    public GroupContent applyTo(GroupContent content) {
        return applied(texts, limits, content);
    }

    /** Applies this change to {@code content}, where matching texts keep the form that they have. */
    public GroupContent applyKeeping(GroupContent content) {
        return applied(textsLeft(content), limitsLeft(content), content);
    }

    private GroupContent applied(Map<GroupTextField, String> toSet, Map<LimitField, Limit> toLimit,
            GroupContent content) {
        var result = content.withModules(modules.applyTo(content.modules()));
        for (var text : toSet.entrySet()) {
            result = text.getKey().set(result, text.getValue());
        }
        for (var limit : toLimit.entrySet()) {
            result = limit.getKey().set(result, limit.getValue());
        }
        return result;
    }

    /** Whether somebody else set the text to another value than this change. */
    public boolean isContested(GroupTextField field, GroupContent now) {
        var mine = texts.get(field);
        return mine != null && !isReached(field, mine, now) && !TextForm.same(field.of(base), field.of(now));
    }

    /** Whether somebody else set the limit otherwise than this change, as far as is known. */
    public boolean isContested(LimitField field, GroupContent now) {
        var mine = limits.get(field);
        var is = field.of(now);
        return mine != null && !mine.agreesWith(is) && !field.of(base).agreesWith(is);
    }

    private Map<LimitField, Limit> limitsLeft(GroupContent now) {
        var left = new HashMap<>(limits);
        left.entrySet().removeIf(l -> l.getValue().equals(l.getKey().of(now)));
        return left;
    }

    private Map<GroupTextField, String> textsLeft(GroupContent now) {
        var left = new HashMap<>(texts);
        left.entrySet().removeIf(t -> isReached(t.getKey(), t.getValue(), now));
        return left;
    }

    /**
     * Whether the text is already {@code mine}, perhaps in the form that the server stores. A text that is exactly the
     * base does not count: otherwise a trailing blank could never be corrected.
     */
    private boolean isReached(GroupTextField field, String mine, GroupContent now) {
        var is = field.of(now);
        return is.equals(mine) || (!is.equals(field.of(base)) && TextForm.keeps(mine, is));
    }

    @Override
    public Target target() {
        return new Target.GroupTarget(group);
    }

    @Override
    public boolean isEmpty() {
        return texts.isEmpty() && limits.isEmpty() && modules.isEmpty();
    }

    @Override
    public GroupChange cleared() {
        return empty(group, base, baseRevision);
    }
}

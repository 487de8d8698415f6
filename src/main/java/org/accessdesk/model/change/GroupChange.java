package org.accessdesk.model.change;

import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserGroup;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a group that are set, and modules that are added and removed. A field that is null here is not touched; an
 * empty description or logo clears it.
 *
 * @param base what the group was when it was drafted
 * @param baseRevision the group's revision then, if the server sent one
 */
public record GroupChange(GroupId group, @Nullable String name, @Nullable String description, @Nullable String logo,
        SetDelta<ModuleId> modules, GroupContent base, @Nullable Integer baseRevision) implements Change {

    /** @throws IllegalArgumentException if a module is both added and removed */
    public GroupChange(GroupId group, @Nullable String name, @Nullable String description, @Nullable String logo,
            Set<ModuleId> addedModules, Set<ModuleId> removedModules, GroupContent base,
            @Nullable Integer baseRevision) {
        this(group, name, description, logo, new SetDelta<>(addedModules, removedModules), base, baseRevision);
    }

    /** No change yet, on {@code group} as it is. */
    public static GroupChange on(UserGroup group) {
        return new GroupChange(group.id(), null, null, null, SetDelta.none(), group.content(), group.revision());
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
        return new GroupChange(group, unless(value, base.name()), description, logo, modules, base, baseRevision);
    }

    /** This change with that description; the base's own is no change. */
    public GroupChange withDescription(String value) {
        return new GroupChange(group, name, unless(value, base.description()), logo, modules, base, baseRevision);
    }

    /** This change with that logo address; the base's own is no change. */
    public GroupChange withLogo(String value) {
        return new GroupChange(group, name, description, unless(value, base.logo()), modules, base, baseRevision);
    }

    /** This change with {@code module} granted or not; back at the base it is no change to that module. */
    public GroupChange with(ModuleId module, boolean granted) {
        return with(modules.with(module, granted, base.modules()));
    }

    /** This change with those modules to get and lose, on the same base. */
    public GroupChange with(SetDelta<ModuleId> other) {
        return new GroupChange(group, name, description, logo, other, base, baseRevision);
    }

    /**
     * The same wish on what the server has now: what is so already is no change any more. A text that somebody else set
     * differently meanwhile keeps its old base, so that a merge still finds the conflict.
     *
     * @param now the same group, as read since
     */
    public GroupChange rebase(UserGroup now) {
        var is = now.content();
        return new GroupChange(group, left(name, base.name(), is.name()),
                left(description, base.description(), is.description()), left(logo, base.logo(), is.logo()),
                modules.rebase(is.modules()),
                new GroupContent(base(name, base.name(), is.name()),
                        base(description, base.description(), is.description()), base(logo, base.logo(), is.logo()),
                        is.modules()),
                now.revision());
    }

    /**
     * What is left to do when {@code saved} has been saved and this is what the draft became meanwhile; what was taken
     * back meanwhile is to be undone.
     *
     * @param now the same group, as read after the save
     */
    public GroupChange since(GroupChange saved, UserGroup now) {
        var wanted = applyTo(base);
        var reached = saved.applyTo(base);
        var rest = new GroupChange(group, unless(wanted.name(), reached.name()),
                unless(wanted.description(), reached.description()), unless(wanted.logo(), reached.logo()),
                modules.since(saved.modules, base.modules()), reached, baseRevision);
        return rest.rebase(now);
    }

    /** What {@code content} becomes by it. */
    public GroupContent applyTo(GroupContent content) {
        return new GroupContent(orElse(name, content.name()), orElse(description, content.description()),
                orElse(logo, content.logo()), modules.applyTo(content.modules()));
    }

    /** What {@code content} becomes by it, where texts that are so already stay in the form that they have. */
    GroupContent applyKeeping(GroupContent content) {
        return new GroupChange(group, left(name, base.name(), content.name()),
                left(description, base.description(), content.description()),
                left(logo, base.logo(), content.logo()), modules, base, baseRevision)
                .applyTo(content);
    }

    @Override
    public Target target() {
        return new Target.GroupTarget(group);
    }

    @Override
    public boolean isEmpty() {
        return name == null && description == null && logo == null && modules.isEmpty();
    }

    @Override
    public GroupChange cleared() {
        return new GroupChange(group, null, null, null, SetDelta.none(), base, baseRevision);
    }

    private static @Nullable String unless(@Nullable String value, String base) {
        return Objects.equals(value, base) ? null : value;
    }

    private static @Nullable String left(@Nullable String mine, String base, String now) {
        return mine == null || isReached(mine, base, now) ? null : mine;
    }

    private static String base(@Nullable String mine, String base, String now) {
        return mine == null || isReached(mine, base, now) || TextForm.same(base, now) ? now : base;
    }

    /**
     * Whether a text that is to become {@code mine} is so already, perhaps in the form that the server stores it in. As long
     * as the text is just what it was when it was drafted, it is not: else no blank at an end could ever be mended.
     */
    static boolean isReached(String mine, String base, String now) {
        return now.equals(mine) || (!now.equals(base) && TextForm.keeps(mine, now));
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}

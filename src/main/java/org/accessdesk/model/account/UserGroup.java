package org.accessdesk.model.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A user group.
 *
 * @param buyers the buyers it is limited to; null or absent means all buyers or none to choose
 * @param extensions its extensions; null means all, and absent may mean that the server knows none
 * @param users its members by the group's own list: a cross-check, never written
 * @param revision rises with every update; null if the server sends none
 * @param unknown fields this app does not know, as JSON texts, sent back unchanged
 */
public record UserGroup(GroupId id, String name, Field<String> description, Field<String> logo, boolean isDefault,
        Field<Set<ModuleId>> modules, Field<Set<BuyerId>> buyers, Field<List<InstalledExtension>> extensions,
        Field<Set<UserId>> users, Audit audit, @Nullable Integer revision, Map<String, String> unknown) {

    public UserGroup {
        modules = modules.map(Set::copyOf);
        buyers = buyers.map(Set::copyOf);
        extensions = extensions.map(List::copyOf);
        users = users.map(Set::copyOf);
        unknown = Map.copyOf(unknown);
    }

    /** Its modules; none if the server left them out. */
    public Set<ModuleId> moduleIds() {
        return modules.orElse(Set.of());
    }

    /** Its description; empty if it has none. */
    public String descriptionText() {
        return description.orElse("");
    }

    /** The address of its logo; empty if it has none. */
    public String logoText() {
        return logo.orElse("");
    }

    /** Whether its members see all buyers: the list is null or absent, not empty and not unknown. */
    public boolean allBuyers() {
        return buyers instanceof Field.Null || buyers instanceof Field.Absent;
    }

    /** The same group with other content, as after a write; of what the content does not say it keeps its own. */
    public UserGroup with(GroupContent content) {
        return new UserGroup(id, content.name(), Field.of(content.description()), Field.of(content.logo()), isDefault,
                Field.of(content.modules()), withLimit(content.buyers()), withExtensions(content.extensions()), users,
                audit, revision, unknown);
    }

    private Field<Set<BuyerId>> withLimit(Limit other) {
        return !other.isSaid() || other.equals(buyerLimit()) ? buyers : switch (other) {
            case Limit.Chosen limit -> Field.of(limit.ids(BuyerId.class));
            case Limit.Unlimited(),Limit.Unsaid() -> new Field.Null<>();
        };
    }

    private Field<List<InstalledExtension>> withExtensions(Limit other) {
        return !other.isSaid() || other.equals(extensionLimit()) ? extensions : switch (other) {
            case Limit.Chosen limit -> Field.of(limit.ids(ExtensionId.class).stream().sorted()
                    .map(id -> new InstalledExtension(id, "")).toList());
            case Limit.Unlimited(),Limit.Unsaid() -> new Field.Null<>();
        };
    }

    /** Which buyers its members see. */
    public Limit buyerLimit() {
        return Limit.of(buyers, Limit.all());
    }

    /** Which extensions its members may use. */
    public Limit extensionLimit() {
        return Limit.of(extensions.map(all -> all.stream().map(InstalledExtension::id)
                .collect(Collectors.toSet())), Limit.unsaid());
    }

    /** The same group without its list of members. */
    public UserGroup withoutUsers() {
        return users instanceof Field.Present
                ? new UserGroup(id, name, description, logo, isDefault, modules, buyers, extensions,
                        new Field.Omitted<>(), audit, revision, unknown)
                : this;
    }

    /** The same group under another id. */
    public UserGroup withId(GroupId other) {
        return new UserGroup(other, name, description, logo, isDefault, modules, buyers, extensions, users, audit,
                revision, unknown);
    }

    /** The same group at another revision. */
    public UserGroup withRevision(@Nullable Integer other) {
        return new UserGroup(id, name, description, logo, isDefault, modules, buyers, extensions, users, audit, other,
                unknown);
    }

    /** The part of it that can be edited here. */
    public GroupContent content() {
        return new GroupContent(name, descriptionText(), logoText(), moduleIds(), buyerLimit(), extensionLimit());
    }
}

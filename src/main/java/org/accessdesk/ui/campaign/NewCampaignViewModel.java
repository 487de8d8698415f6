package org.accessdesk.ui.campaign;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.check.LazyRows;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a new access review is about: its name, and the chosen groups and modules. */
public final class NewCampaignViewModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final Set<GroupId> groups = new HashSet<>();
    private final Set<ModuleId> modules = new HashSet<>();
    private final ReadOnlyObjectWrapper<NewCampaignContent> content = new ReadOnlyObjectWrapper<>(
            new NewCampaignContent(List.of(), List.of(), "", false));
    private @Nullable Snapshot snapshot;
    private List<UserGroup> groupsByName = List.of();
    private List<Module> modulesByName = List.of();

    /**
     * What to show. The rows are made when somebody looks at them, which is seldom: most people begin no review.
     *
     * @param note how much is to be reviewed, or what is missing
     * @param canBegin whether the review can begin
     */
    public record NewCampaignContent(List<CheckRow<GroupId>> groups, List<CheckRow<ModuleId>> modules, String note,
            boolean canBegin) {}

    /** A form without a choice. */
    public NewCampaignViewModel() {
        name.subscribe(this::update);
    }

    /** The name of the review. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What to show. */
    public ReadOnlyObjectProperty<NewCampaignContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Starts again, with a name to change. */
    void reset(String suggested) {
        groups.clear();
        modules.clear();
        name.set(suggested);
        update();
    }

    /** Takes the groups and modules of {@code now}; null while the lists are not known. */
    void show(@Nullable Snapshot now) {
        if (now == snapshot) {
            return;
        }
        snapshot = now;
        groupsByName = now == null ? List.of() : sorted(now.groups(), g -> Names.of(g.id(), now.names()));
        modulesByName = now == null ? List.of() : sorted(now.modules(), m -> Names.of(m.id(), now.names()));
        update();
    }

    /** Chooses a group or not. */
    public void choose(GroupId group, boolean chosen) {
        set(groups, group, chosen);
    }

    /** Chooses a module or not. */
    public void choose(ModuleId module, boolean chosen) {
        set(modules, module, chosen);
    }

    private <T> void set(Set<T> all, T one, boolean chosen) {
        if (chosen ? all.add(one) : all.remove(one)) {
            update();
        }
    }

    /** What is chosen. */
    CampaignScope scope() {
        return new CampaignScope(groups, modules);
    }

    private void update() {
        var known = snapshot;
        if (known == null) {
            content.set(new NewCampaignContent(List.of(), List.of(), Texts.get("campaign.form.unknown"), false));
            return;
        }
        var memberships = scope().groupsIn(known).stream().mapToInt(group -> known.members(group.id()).size()).sum();
        var named = !name.get().isBlank();
        content.set(new NewCampaignContent(
                rows(groupsByName, UserGroup::id, known.names(), groups),
                rows(modulesByName, Module::id, known.names(), modules),
                named ? Texts.format("campaign.form.count", memberships) : Texts.get("campaign.form.unnamed"),
                named && memberships > 0));
    }

    private static <T> List<T> sorted(Collection<T> all, Function<T, String> name) {
        return new LazyList<>(all.size(), () -> Alphabetical.sorted(all, name));
    }

    private static <T, I extends Id> List<CheckRow<I>> rows(List<T> all, Function<T, I> id, SnapshotNames names,
            Set<I> chosen) {
        return new LazyRows<>(all, id, one -> CheckRow.of(id.apply(one), Names.of(id.apply(one), names),
                CheckState.of(chosen.contains(id.apply(one)))));
    }
}

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
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
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

    /**
     * What to show.
     *
     * @param note how much is to be reviewed, or what is missing
     * @param canBegin whether the review can begin
     */
    public record NewCampaignContent(List<CheckRow<GroupId>> groups, List<CheckRow<ModuleId>> modules, String note,
            boolean canBegin) {
        public NewCampaignContent {
            groups = List.copyOf(groups);
            modules = List.copyOf(modules);
        }
    }

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
        snapshot = now;
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
                rows(known.groups(), UserGroup::id, group -> Names.of(group.id(), known.names()), groups),
                rows(known.modules(), Module::id, module -> Names.of(module.id(), known.names()), modules),
                named ? Texts.format("campaign.form.count", memberships) : Texts.get("campaign.form.unnamed"),
                named && memberships > 0));
    }

    private static <T, I> List<CheckRow<I>> rows(Collection<T> all, Function<T, I> id, Function<T, String> name,
            Set<I> chosen) {
        return Alphabetical.sorted(all, name).stream().map(one -> CheckRow.of(id.apply(one), name.apply(one),
                CheckState.of(chosen.contains(id.apply(one))))).toList();
    }
}

package org.accessdesk.ui.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.table.RowSource;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The modules as columns. */
final class ModulesAxis extends EntityListViewModel<ModuleId, Module> {
    private final Directory directory;
    private final State.Subscription subscription;
    private @Nullable Snapshot seen;

    ModulesAxis(Directory directory, Tasks tasks) {
        super(Module::id, tasks);
        this.directory = directory;
        subscription = directory.state().observe(_ -> update());
    }

    private void update() {
        var snapshot = directory.state().value().snapshot();
        if (snapshot != null && snapshot != seen) {
            seen = snapshot;
            renew(new ModuleSource(List.copyOf(snapshot.modules())));
        }
    }

    void close() {
        subscription.close();
    }

    /** The modules in the order of the catalogue. */
    private static final class ModuleSource implements RowSource<ModuleId, Module> {
        private final List<Module> modules;
        private final Map<ModuleId, Integer> places = new HashMap<>();

        ModuleSource(List<Module> modules) {
            this.modules = modules;
            modules.forEach(module -> places.put(module.id(), places.size()));
        }

        @Override
        public int size() {
            return modules.size();
        }

        @Override
        public ModuleId id(int place) {
            return modules.get(place).id();
        }

        @Override
        public int place(ModuleId id) {
            return places.getOrDefault(id, -1);
        }

        @Override
        public Module row(int place) {
            return modules.get(place);
        }

        @Override
        public IntPredicate matching(ListFilter filter) {
            var words = SearchText.words(filter.text());
            return place -> SearchText.containsAll(SearchText.fold(row(place).name() + ' ' + id(place)), words);
        }
    }

    @Override
    public Map<Facet, Integer> counts(Set<FacetKind> kinds) {
        return Map.of();
    }

    @Override
    protected boolean isKnown() {
        return seen != null;
    }

    @Override
    protected void edit(List<ModuleId> ids) {
        // Modules are not edited.
    }

    @Override
    protected String count(int shown, int all, boolean filtered) {
        return filtered ? Texts.format("matrix.modules.filtered", shown, all)
                : Texts.format("kit.modules.count", all);
    }

    @Override
    protected String selection(String count, int chosen) {
        return count;
    }

    @Override
    protected String explainEmpty() {
        return isKnown() && isFiltered() ? Texts.get("matrix.modules.empty") : EmptyTexts.of(directory.state().value());
    }
}

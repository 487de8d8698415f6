package org.accessdesk.ui.groups;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.table.RowSource;

/** The groups of a drafted snapshot in the order of the server's list, each a row when it is seen. */
final class GroupSource implements RowSource<GroupId, GroupRow> {
    private final DraftedSnapshot drafted;
    private final Map<Target, Outcome> marked;
    private final GroupRows rows;
    private final List<UserGroup> groups;

    /** @param marked what the last apply could not change */
    GroupSource(DraftedSnapshot drafted, Map<Target, Outcome> marked) {
        this(drafted, marked, List.copyOf(drafted.snapshot().groups()));
    }

    private GroupSource(DraftedSnapshot drafted, Map<Target, Outcome> marked, List<UserGroup> groups) {
        this.drafted = drafted;
        this.marked = marked;
        this.rows = new GroupRows(drafted, marked);
        this.groups = groups;
    }

    /** The same groups with another draft, or with another outcome of the last apply. */
    GroupSource with(DraftedSnapshot other, Map<Target, Outcome> otherMarked) {
        return new GroupSource(other, otherMarked, groups);
    }

    DraftedSnapshot drafted() {
        return drafted;
    }

    Map<Target, Outcome> marked() {
        return marked;
    }

    @Override
    public int size() {
        return groups.size();
    }

    @Override
    public GroupId id(int place) {
        return groups.get(place).id();
    }

    @Override
    public int place(GroupId id) {
        return drafted.snapshot().index().group(id);
    }

    @Override
    public GroupRow row(int place) {
        return rows.row(groups.get(place));
    }

    @Override
    public IntPredicate matching(ListFilter filter) {
        var words = SearchText.words(filter.text());
        var kinds = filter.facets().stream().collect(Collectors.groupingBy(Facet::kind)).values();
        return place -> {
            var group = groups.get(place);
            return SearchText.containsAll(SearchText.fold(drafted.nameOf(group) + ' ' + group.id()), words)
                    && kinds.stream().allMatch(facets -> facets.stream().anyMatch(f -> matches(group, f)));
        };
    }

    /** Facets of users have no meaning for groups. */
    private boolean matches(UserGroup group, Facet facet) {
        return switch (facet) {
            case Facet.OneOf(var _, var ids) -> ids.contains(group.id());
            case Facet.HasModule(var module) -> group.moduleIds().contains(module)
                    || drafted.modulesOf(group).contains(module);
            case Facet.Changed _ -> rows.mark(group.id()) != GroupRow.GroupDraftMark.NONE;
            case Facet.InGroup _, Facet.NotInGroup _, Facet.OnlyGroup _, Facet.SeesBuyer _, Facet.HasStatus _, Facet.SignedIn _, Facet.Joined _ ->
                true;
        };
    }
}

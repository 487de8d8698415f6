package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.jspecify.annotations.Nullable;

/**
 * The names behind a figure or a shortened text. They can be many, so they are looked up when somebody wants to see them.
 *
 * @param title what they have in common, in words
 * @param names unmodifiable, and not copied
 * @param filter what shows them in the list of users; null if they are no users
 */
public record NameList(String title, List<String> names, @Nullable Supplier<ListFilter> filter) {
    /** No names: nothing to see. */
    public static final NameList NONE = of("", List.of());

    /** Whether these are surely the names of {@code other}: users are not compared, as they can be many. */
    public boolean isSame(NameList other) {
        return filter == null && other.filter == null && title.equals(other.title) && names.equals(other.names);
    }

    /** Names of something else than users. */
    public static NameList of(String title, List<String> names) {
        return new NameList(title, names, null);
    }

    /** The names of {@code size} users. */
    public static NameList ofUsers(String title, int size, Supplier<? extends Collection<UserId>> users,
            SnapshotNames known) {
        return new NameList(title, new LazyList<>(size, () -> Names.of(users.get(), known)),
                () -> ListFilter.by(new Facet.OneOf(title, Set.copyOf(users.get()))));
    }
}

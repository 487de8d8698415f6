package org.accessdesk.model.bulk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;

/**
 * Finds groups by their ids, and by the names that they have under a draft. A name is compared as it is written first;
 * only if no group is called so, without capital letters, invisible characters and repeated blanks.
 */
final class GroupLookup {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private final Map<String, Set<GroupId>> ids = new HashMap<>();
    private final Map<String, Set<GroupId>> names = new HashMap<>();
    private final Map<String, Set<GroupId>> keys = new HashMap<>();

    GroupLookup(DraftedSnapshot drafted) {
        for (var group : drafted.snapshot().groups()) {
            var name = drafted.contentOf(group).name();
            add(ids, key(group.id().value()), group);
            add(names, written(name), group);
            add(keys, key(name), group);
        }
    }

    private static void add(Map<String, Set<GroupId>> to, String name, UserGroup group) {
        if (!name.isEmpty()) {
            to.computeIfAbsent(name, _ -> new HashSet<>()).add(group.id());
        }
    }

    /** The groups that a cell may mean. */
    Set<GroupId> find(String cell) {
        var byId = ofId(cell);
        if (!byId.isEmpty()) {
            return byId;
        }
        var byName = both(cell, names, GroupLookup::written);
        return byName.isEmpty() ? both(cell, keys, GroupLookup::key) : byName;
    }

    /** The group of an id; empty if there is none. */
    Set<GroupId> ofId(String cell) {
        return ids.getOrDefault(key(cell), Set.of());
    }

    /** What a cell means as it is, or without the apostrophe that keeps a spreadsheet from running it. */
    private static Set<GroupId> both(String cell, Map<String, Set<GroupId>> in, Function<String, String> form) {
        var found = new HashSet<GroupId>();
        for (var text : List.of(cell, NeutralCell.original(cell))) {
            found.addAll(in.getOrDefault(form.apply(text), Set.of()));
        }
        return found;
    }

    private static String written(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    private static String key(String name) {
        var plain = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

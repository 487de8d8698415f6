package org.accessdesk.api.resource.usual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.Interner;
import org.accessdesk.model.id.GroupId;

/** Reads the {@code groups} field of users; most of their sets are shared. */
final class UsualGroups {
    private final Interner interner;
    private final Map<List<GroupId>, Set<GroupId>> sets = new HashMap<>();

    UsualGroups(Interner interner) {
        this.interner = interner;
    }

    Set<GroupId> read(UsualJson json) {
        UsualJson.require(json.isArray());
        var ids = new ArrayList<GroupId>();
        while (json.nextObject()) {
            ids.add(group(json));
        }
        var known = sets.get(ids);
        if (known == null) {
            known = interner.set(Set.copyOf(ids));
            sets.put(List.copyOf(ids), known);
        }
        return known;
    }

    private GroupId group(UsualJson json) {
        var hasId = false;
        var id = "";
        for (var name = json.field(); name != null; name = json.field()) {
            if (name.equals("id")) {
                UsualJson.require(!hasId);
                hasId = true;
                id = json.text("");
            } else {
                json.skip();
            }
        }
        return interner.one(GroupId.ofServer(id));
    }
}

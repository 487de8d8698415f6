package org.accessdesk.ui.groups.redundant;

import java.util.Collection;
import java.util.List;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.tidy.Redundancy;
import org.accessdesk.ui.groups.redundant.RedundancyContent.RedundancyRow;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** Tells what is redundant, with the names of {@code names}. */
record RedundancyTexts(SnapshotNames names) {
    /** More would not be read at once; the others follow as these go into the draft. */
    private static final int SHOWN = 50;

    RedundancyContent of(List<Redundancy> all) {
        var rows = all.stream().limit(SHOWN).map(this::row).toList();
        return new RedundancyContent(Texts.format("groups.redundant.found", all.size()), rows,
                all.size() - rows.size());
    }

    private RedundancyRow row(Redundancy one) {
        var users = one.users().size();
        var left = groups(one.groups().removed());
        var enough = groups(one.enough());
        return switch (one.kind()) {
            case SAME_GROUP -> new RedundancyRow(one, Texts.format("groups.redundant.same", left, enough),
                    Texts.format("groups.redundant.same.change", users, enough, left));
            case IDLE_GROUP -> new RedundancyRow(one, Texts.format("groups.redundant.idle", left),
                    Texts.format("groups.redundant.idle.change", users, left));
            case FEWER_GROUPS -> new RedundancyRow(one,
                    Texts.format("groups.redundant.fewer", users, users(one), enough),
                    Texts.format("groups.redundant.fewer.change", users, left));
        };
    }

    private String users(Redundancy one) {
        return Names.of(one.users().getFirst(), names);
    }

    private String groups(Collection<GroupId> ids) {
        return Lists.shortened(Alphabetical.sorted(ids.stream().map(id -> Names.of(id, names)).toList()));
    }
}

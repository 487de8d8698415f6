package org.accessdesk.ui.kit.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.SnapshotNames;

/** What a change does to somebody's access, each part in a few words: "gains Billing and Reports", "sees all buyers". */
public final class EffectParts {
    private EffectParts() {}

    /** All that a user gains and loses; empty if nothing. */
    public static List<String> of(UserEffect effect, SnapshotNames names) {
        var parts = new ArrayList<>(ofModules(effect.gained(), effect.lost(), names));
        if (effect.gainsAllBuyers()) {
            parts.add(Texts.get("review.effect.allBuyers"));
        }
        if (effect.losesAllBuyers()) {
            parts.add(Texts.format("review.effect.someBuyers", effect.after().buyers().size()));
        }
        add(parts, "review.effect.sees", effect.buyersGained(), names);
        add(parts, "review.effect.seesNoMore", effect.buyersLost(), names);
        if (effect.nothingLeft()) {
            parts.add(Texts.get("review.effect.nothingLeft"));
        }
        return parts;
    }

    /** The modules gained and lost; empty if none. */
    public static List<String> ofModules(Set<ModuleId> gained, Set<ModuleId> lost, SnapshotNames names) {
        var parts = new ArrayList<String>();
        add(parts, "review.effect.gains", gained, names);
        add(parts, "review.effect.loses", lost, names);
        return parts;
    }

    private static void add(List<String> parts, String key, Collection<? extends Id> ids, SnapshotNames names) {
        if (!ids.isEmpty()) {
            parts.add(Texts.format(key, Lists.shortened(Names.of(ids, names))));
        }
    }
}

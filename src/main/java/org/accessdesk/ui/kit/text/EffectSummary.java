package org.accessdesk.ui.kit.text;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotNames;

/** The most of what a draft means for the access of users, in the words of the strip. */
public final class EffectSummary {
    private static final int NAMED = 3;

    private EffectSummary() {}

    /** The modules that most users lose and gain. */
    public static String of(Effect effect, SnapshotNames names) {
        var parts = Stream.concat(
                largest(effect.lost()).map(e -> Texts.format("shell.strip.lose", e.getValue().size(),
                        Names.of(e.getKey(), names))),
                largest(effect.gained()).map(e -> Texts.format("shell.strip.gain", e.getValue().size(),
                        Names.of(e.getKey(), names))))
                .toList();
        return parts.isEmpty() ? Texts.get("shell.strip.noAccess") : Lists.of(parts);
    }

    private static Stream<Map.Entry<ModuleId, Set<UserId>>> largest(Map<ModuleId, Set<UserId>> of) {
        return of.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ModuleId, Set<UserId>> e) -> -e.getValue().size()))
                .limit(NAMED);
    }
}

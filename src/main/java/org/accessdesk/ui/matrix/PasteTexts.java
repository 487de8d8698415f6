package org.accessdesk.ui.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The meaning of a pasted block in words. */
final class PasteTexts {
    private static final int NAMED = 3;
    private static final int MISSING = 8;

    private PasteTexts() {}

    static PasteContent of(MatrixKind kind, PasteMeaning meaning) {
        var title = Texts.format(switch (kind) {
            case MEMBERS -> "matrix.paste.members";
            case MODULES -> "matrix.paste.modules";
        }, meaning.added(), meaning.removed());
        var lines = new ArrayList<String>();
        count(lines, "matrix.paste.same", meaning.same());
        count(lines, "matrix.kept", meaning.locked());
        count(lines, "matrix.paste.unknown", meaning.plan().unknown());
        count(lines, "matrix.paste.outside", meaning.plan().outside());
        var missing = meaning.plan().missing();
        if (!missing.isEmpty()) {
            lines.add(Texts.format("matrix.paste.missing", missing.size(),
                    Lists.of(missing.stream().limit(MISSING).map(Names::line).toList())));
        }
        if (meaning.changesAnything()) {
            lines.add(Texts.format("matrix.paste.effect", effect(meaning)));
        }
        return new PasteContent(title, lines, meaning.changesAnything());
    }

    private static void count(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(Texts.format(key, count));
        }
    }

    /** The most of what the draft means with it, in the words of the strip. */
    private static String effect(PasteMeaning meaning) {
        var drafted = meaning.after().drafted();
        var effect = Effect.of(drafted);
        var parts = Stream.concat(
                largest(effect.lost()).map(e -> Texts.format("shell.strip.lose", e.getValue().size(),
                        Names.of(e.getKey(), drafted.names()))),
                largest(effect.gained()).map(e -> Texts.format("shell.strip.gain", e.getValue().size(),
                        Names.of(e.getKey(), drafted.names()))))
                .toList();
        return parts.isEmpty() ? Texts.get("shell.strip.noAccess") : Lists.of(parts);
    }

    private static Stream<Map.Entry<ModuleId, Set<UserId>>> largest(Map<ModuleId, Set<UserId>> of) {
        return of.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ModuleId, Set<UserId>> e) -> -e.getValue().size()))
                .limit(NAMED);
    }
}

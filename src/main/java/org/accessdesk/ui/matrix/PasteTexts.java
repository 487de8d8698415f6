package org.accessdesk.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.ui.kit.text.EffectSummary;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The meaning of a pasted block in words. */
final class PasteTexts {
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
            var drafted = meaning.after().drafted();
            lines.add(Texts.format("matrix.paste.effect", EffectSummary.of(Effect.of(drafted), drafted.names())));
        }
        return new PasteContent(title, lines, meaning.changesAnything());
    }

    private static void count(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(Texts.format(key, count));
        }
    }
}

package org.accessdesk.ui.users.bulk;

import java.util.HashSet;
import java.util.List;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.EffectSummary;
import org.accessdesk.ui.kit.text.FindingTexts;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Texts;

/**
 * What an edit makes of a draft.
 *
 * @param effect what the draft means with it, in one sentence
 * @param found what the rules find in the draft with it that they do not find without
 */
public record DraftWarnings(String effect, List<CountedSentence> found) {

    /** The warnings about {@code after}, which is {@code before} with the edit; computed in milliseconds. */
    public static DraftWarnings of(DraftedSnapshot before, DraftedSnapshot after, GuardContext who) {
        var effect = Effect.of(after);
        var known = new HashSet<Finding>(Guards.check(before, Effect.of(before), who));
        var found = Guards.check(after, effect, who).stream().filter(finding -> !known.contains(finding)).toList();
        return new DraftWarnings(
                Texts.format("matrix.paste.effect", EffectSummary.of(effect, after.names())),
                FindingTexts.of(found, after.names()).stream().map(f -> sentence(f, after)).toList());
    }

    private static CountedSentence sentence(FindingTexts.FindingText found, DraftedSnapshot after) {
        return found.granted().isEmpty() ? CountedSentence.plain(found.text())
                : new CountedSentence(found.text(), List.of(NameList.ofUsers(found.text(), found.granted().size(),
                        () -> List.copyOf(found.granted()), after.names())));
    }
}

package org.accessdesk.ui.review.side;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.FindingTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.EffectNames;
import org.accessdesk.ui.review.card.ReviewCards;
import org.accessdesk.ui.review.side.ReviewNotice.NoticeSeverity;
import org.accessdesk.ui.review.side.ReviewNotice.ReviewAction;

/** Notices about the review as a whole: incomplete lists, conflicts, findings of guards, the cascade. */
public final class ReviewNotices {
    private static final int NAMED = 3;
    private final Reviewed reviewed;
    private final EffectNames words;
    private final ReviewCards cards;

    public ReviewNotices(Reviewed reviewed, Review.ReviewState content) {
        this.reviewed = reviewed;
        this.words = new EffectNames(reviewed.names());
        this.cards = new ReviewCards(reviewed, content);
    }

    /** The notices, most severe first. */
    public List<ReviewNotice> all() {
        var all = new ArrayList<ReviewNotice>();
        if (!reviewed.isComplete()) {
            all.add(new ReviewNotice(NoticeSeverity.DANGER, Texts.get("review.incomplete.lead"),
                    Texts.format("review.incomplete", Messages.of(reviewed.now().gaps())),
                    List.of(new ReviewAction.Refresh())));
        }
        conflicts(all);
        findings(all, Finding.Severity.BLOCKED, NoticeSeverity.DANGER, Texts.get("review.blocked"));
        cascade(all);
        findings(all, Finding.Severity.CONFIRM, NoticeSeverity.WARNING, Texts.get("review.confirm"));
        findings(all, Finding.Severity.NOTE, NoticeSeverity.INFO, Texts.get("review.note"));
        if (reviewed.unwatched() > 0) {
            all.add(new ReviewNotice(NoticeSeverity.INFO, Texts.get("review.unwatched.lead"),
                    Sentences.ofUndetectableLosses(reviewed), List.of()));
        }
        return all;
    }

    private void conflicts(List<ReviewNotice> all) {
        var conflicts = reviewed.conflicts();
        if (conflicts.isEmpty()) {
            return;
        }
        var first = conflicts.getFirst();
        var lead = Texts.format("review.conflicts", conflicts.size());
        if (conflicts.size() > 1) {
            var names = Lists.shortened(conflicts.stream().map(words::name).toList());
            all.add(new ReviewNotice(NoticeSeverity.DANGER, lead, Texts.format("review.conflicts.of", names),
                    List.of(new ReviewAction.Show(first.target()))));
            return;
        }
        var sides = cards.card(first, "").sides();
        var actions = new ArrayList<ReviewAction>();
        if (sides != null && sides.canKeepMine()) {
            actions.add(new ReviewAction.KeepMine(first.target()));
        }
        if (first.conflict() instanceof Conflict.StaleRead || first.conflict() instanceof Conflict.ListsDiffer) {
            actions.add(new ReviewAction.Refresh());
        }
        actions.add(new ReviewAction.KeepTheirs(first.target()));
        all.add(new ReviewNotice(NoticeSeverity.DANGER, lead,
                Texts.format("review.conflict.one", words.name(first), sides == null ? "" : sides.sentence()),
                actions));
    }

    private void findings(List<ReviewNotice> all, Finding.Severity which, NoticeSeverity severity, String lead) {
        var found = FindingTexts.of(reviewed.findings(), reviewed.names()).stream()
                .filter(f -> f.finding().severity() == which)
                .filter(f -> !(f.finding() instanceof Finding.NotComplete)).toList();
        if (!found.isEmpty()) {
            var sentences = found.stream().limit(NAMED).map(FindingTexts.FindingText::text)
                    .collect(Collectors.joining(" "));
            var more = found.size() - NAMED;
            all.add(new ReviewNotice(severity, lead,
                    more > 0 ? Texts.format("review.findings.more", sentences, more) : sentences, List.of()));
        }
    }

    /** UserGroup BR-012: a module removed from the Default group is removed from all groups and API tokens. */
    private void cascade(List<ReviewNotice> all) {
        var cascade = reviewed.effect().cascade();
        if (cascade.isEmpty()) {
            return;
        }
        var modules = new TreeSet<ModuleId>();
        cascade.groups().values().forEach(modules::addAll);
        cascade.tokens().values().forEach(modules::addAll);
        var from = Names.ofDefault(reviewed.names());
        var affectedNames = new ArrayList<>(words.names(cascade.groups().keySet()));
        if (!cascade.tokens().isEmpty()) {
            affectedNames.add(Texts.format("review.cascade.tokens", cascade.tokens().size()));
        } else if (!reviewed.now().knowsTokens()) {
            affectedNames.add(Texts.get("review.cascade.unknownTokens"));
        }
        var sentence = Texts.format("review.cascade", Lists.shortened(words.names(modules)), from,
                Lists.shortened(affectedNames))
                + " " + hit() + " " + Texts.get("review.cascade.undo");
        all.add(new ReviewNotice(
                modules.contains(Module.ACCESS_MANAGEMENT) ? NoticeSeverity.DANGER : NoticeSeverity.WARNING,
                Texts.get("review.cascade.lead"), sentence, List.of()));
    }

    private String hit() {
        var affected = reviewed.effect().hitByCascade();
        if (affected.isEmpty()) {
            return Texts.get("review.cascade.noUsers");
        }
        var names = affected.stream().limit(NAMED).map(words::name).toList();
        var more = affected.size() - NAMED;
        return Texts.format("review.cascade.users", affected.size(),
                more > 0 ? Lists.andMore(names, more) : Lists.shortened(names));
    }
}

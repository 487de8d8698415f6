package org.accessdesk.ui.shell.strip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.effect.GroupLoss;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.UserSet;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.jspecify.annotations.Nullable;

/** The effect of the draft in the words of the strip. */
final class EffectSegments {
    private static final int NAMED = 3;
    private static final int LOSSES = 2;
    private @Nullable Effect seen;
    private List<StripSegment> words = List.of();

    /** The effect of what would be sent; cached until that changes. */
    List<StripSegment> of(Reviewed reviewed) {
        if (!reviewed.effect().equals(seen)) {
            seen = reviewed.effect();
            words = effect(reviewed.sent(), seen);
        }
        return words;
    }

    private static List<StripSegment> effect(DraftedSnapshot drafted, Effect effect) {
        if (drafted.changes().isEmpty()) {
            return List.of(new StripSegment(Texts.get("shell.strip.nothing"), Tone.NEUTRAL));
        }
        var segments = new ArrayList<StripSegment>();
        var administrators = administrators(drafted, effect);
        largest(effect.lost()).limit(LOSSES)
                .forEach(
                        e -> segments
                                .add(new StripSegment(lost(e.getKey(), drafted, effect), Tone.NEGATIVE, e.getValue())));
        gained(effect).filter(e -> administrators.isEmpty() || !isPowerful(e.getKey())).limit(NAMED - segments.size())
                .forEach(e -> segments.add(new StripSegment(Texts.format("shell.strip.gain", e.getValue().size(),
                        Names.of(e.getKey(), drafted.names())),
                        isPowerful(e.getKey()) ? Tone.PENDING : Tone.POSITIVE, e.getValue())));
        var told = administrators.isEmpty() ? 0
                : effect.gained().keySet().stream().filter(EffectSegments::isPowerful).count();
        var more = effect.lost().size() + effect.gained().size() - told - segments.size();
        if (more > 0) {
            segments.add(new StripSegment(Texts.format("shell.strip.more", more), Tone.NEUTRAL));
        }
        segments.addAll(buyers(effect));
        if (administrators.isEmpty()) {
            joiningDefault(drafted, segments);
        } else {
            segments.addFirst(new StripSegment(Texts.format("shell.strip.administrators", administrators.size()),
                    Tone.PENDING, administrators));
        }
        if (segments.isEmpty()) {
            segments.add(new StripSegment(Texts.get("shell.strip.noAccess"), Tone.NEUTRAL));
        }
        return segments;
    }

    /** Who sees other buyers, which no module tells. */
    private static List<StripSegment> buyers(Effect effect) {
        var segments = new ArrayList<StripSegment>();
        if (!effect.fewerBuyers().isEmpty()) {
            segments.add(new StripSegment(Texts.format("shell.strip.fewerBuyers", effect.fewerBuyers().size()),
                    Tone.NEGATIVE, effect.fewerBuyers()));
        }
        if (!effect.moreBuyers().isEmpty()) {
            segments.add(new StripSegment(Texts.format("shell.strip.moreBuyers", effect.moreBuyers().size()),
                    Tone.POSITIVE, effect.moreBuyers()));
        }
        return segments;
    }

    /** Who loses {@code module}; of a module taken from the Default group also how many who are not in that group. */
    private static String lost(ModuleId module, DraftedSnapshot drafted, Effect effect) {
        var text = Texts.format("shell.strip.lose", effect.losers(module).size(),
                Names.of(module, drafted.names()));
        return drafted.snapshot().defaultGroup().filter(_ -> drafted.takenFromDefault().contains(module))
                .map(g -> GroupLoss.of(effect, drafted.snapshot(), g.id(), module).elsewhere())
                .filter(elsewhere -> elsewhere > 0)
                .map(elsewhere -> Texts.format("shell.strip.cascade", text, elsewhere)).orElse(text);
    }

    /** Who comes to administer access in more than one way; empty if there is one way at most. */
    private static Set<UserId> administrators(DraftedSnapshot drafted, Effect effect) {
        var ways = new ArrayList<Set<UserId>>();
        effect.gained().forEach((module, users) -> {
            if (isPowerful(module)) {
                ways.add(users);
            }
        });
        drafted.snapshot().defaultGroup().map(g -> drafted.joining(g.id())).filter(users -> !users.isEmpty())
                .ifPresent(ways::add);
        return ways.size() < 2 ? Set.of() : UserSet.union(ways);
    }

    /** The modules that give access to others come first. */
    private static Stream<Map.Entry<ModuleId, Set<UserId>>> gained(Effect effect) {
        return largest(effect.gained()).sorted(Comparator.comparing(e -> !isPowerful(e.getKey())));
    }

    private static boolean isPowerful(ModuleId module) {
        return Module.ADMINISTERING.contains(module);
    }

    private static void joiningDefault(DraftedSnapshot drafted, List<StripSegment> segments) {
        drafted.snapshot().defaultGroup().map(g -> drafted.joining(g.id())).filter(users -> !users.isEmpty())
                .ifPresent(users -> segments.addFirst(new StripSegment(Texts.format("shell.strip.join", users.size(),
                        Names.ofDefault(drafted.names())), Tone.PENDING, users)));
    }

    private static Stream<Map.Entry<ModuleId, Set<UserId>>> largest(Map<ModuleId, Set<UserId>> of) {
        return of.entrySet().stream().sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
    }
}

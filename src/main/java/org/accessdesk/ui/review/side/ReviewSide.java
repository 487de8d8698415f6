package org.accessdesk.ui.review.side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accessdesk.model.Latency;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.review.Estimate;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Durations;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.review.card.EffectNames;

/**
 * The column at the right.
 *
 * @param modules gains and losses by module; empty if not known
 * @param note what the figures do not include, or why there are none; may be empty
 * @param sent the number of requests and the estimated time
 * @param estimateBasis the basis of the estimate
 * @param first the first requests, one per line
 * @param more how many more there are; empty if none
 */
public record ReviewSide(List<ModuleLine> modules, String note, String sent, String estimateBasis, List<String> first,
        String more) {

    /** An empty column. */
    public static final ReviewSide NOTHING = new ReviewSide(List.of(), "", "", "", List.of(), "");

    private static final int SHOWN = 3;
    private static final int PEOPLE = 500;

    /** A module, the numbers of users who gain and lose it, some of their names, and all of them. */
    public record ModuleLine(String name, String figures, Tone tone, List<String> people, Set<UserId> losing,
            Set<UserId> gaining) {
        public ModuleLine {
            people = List.copyOf(people);
        }

        /** All of the users. */
        public NameList who() {
            return new NameList(title(), people, this::users);
        }

        private String title() {
            return Texts.format("kit.check.named", name, figures);
        }

        private ListFilter users() {
            var all = new HashSet<>(losing);
            all.addAll(gaining);
            return ListFilter.by(new Facet.OneOf(title(), all));
        }
    }

    public ReviewSide {
        modules = List.copyOf(modules);
        first = List.copyOf(first);
    }

    public static ReviewSide of(Reviewed reviewed, Review review) {
        var estimate = review.estimate(reviewed);
        var first = review.requests(reviewed, SHOWN).stream().map(ReviewSide::shortened).toList();
        var more = estimate.puts() - first.size();
        return new ReviewSide(reviewed.isComplete() ? modules(reviewed) : List.of(),
                note(reviewed), sent(estimate), estimateBasis(estimate),
                first, more > 0 ? Texts.format("review.sent.more", more) : "");
    }

    private static String note(Reviewed reviewed) {
        if (!reviewed.isComplete()) {
            return Texts.get("review.effect.unknown");
        }
        return reviewed.conflicts().isEmpty() ? "" : Texts.get("review.effect.withoutConflicts");
    }

    /** "14 PUT, about 9 s". */
    static String sent(Estimate estimate) {
        return estimate.puts() == 0 ? Texts.get("review.sent.none")
                : Texts.format("review.sent.puts", estimate.puts(), Durations.of(estimate.lasting()));
    }

    static String estimateBasis(Estimate estimate) {
        return estimateBasis(estimate.latency());
    }

    private static String estimateBasis(Latency latency) {
        return latency.measured()
                ? Texts.format("review.measured", latency.read().toMillis(), latency.write().toMillis())
                : Texts.format("review.assumed", latency.read().toMillis());
    }

    /** The end of a path, which identifies the object. */
    private static String shortened(RequestPreview request) {
        var users = request.path().indexOf("/users/");
        var from = users < 0 ? request.path().indexOf("/AUSR-") : users;
        var path = from < 0 ? request.path().replace("/public/v1/accounts", "…") : "…" + request.path().substring(from);
        return request.method() + " " + path;
    }

    private static List<ModuleLine> modules(Reviewed reviewed) {
        var effect = reviewed.effect();
        var words = new EffectNames(reviewed.names());
        var all = new TreeSet<>(effect.gained().keySet());
        all.addAll(effect.lost().keySet());
        var lines = new ArrayList<>(all.stream()
                .sorted(Comparator.<ModuleId>comparingInt(m -> -size(effect.lost().get(m)))
                        .thenComparingInt(m -> -size(effect.gained().get(m)))
                        .thenComparing(m -> Alphabetical.key(words.name(m))))
                .map(m -> line(words, words.name(m), effect.lost().getOrDefault(m, Set.of()),
                        effect.gained().getOrDefault(m, Set.of())))
                .toList());
        if (!effect.fewerBuyers().isEmpty() || !effect.moreBuyers().isEmpty()) {
            lines.add(line(words, Texts.get("kit.field.buyers"), effect.fewerBuyers(), effect.moreBuyers()));
        }
        return lines;
    }

    private static int size(@org.jspecify.annotations.Nullable Set<UserId> users) {
        return users == null ? 0 : users.size();
    }

    private static ModuleLine line(EffectNames words, String name, Set<UserId> losing, Set<UserId> gaining) {
        var figures = new ArrayList<String>();
        if (!losing.isEmpty()) {
            figures.add(Texts.format("review.users.minus", losing.size()));
        }
        if (!gaining.isEmpty()) {
            figures.add(Texts.format("review.users.plus", gaining.size()));
        }
        var people = new ArrayList<String>();
        losing.stream().limit(PEOPLE).forEach(u -> people.add("− " + words.name(u)));
        gaining.stream().limit(PEOPLE).forEach(u -> people.add("+ " + words.name(u)));
        var more = losing.size() + gaining.size() - people.size();
        if (more > 0) {
            people.add(Texts.format("kit.chip.more", more));
        }
        return new ModuleLine(name, Lists.of(figures), losing.isEmpty() ? Tone.POSITIVE : Tone.NEGATIVE, people,
                losing, gaining);
    }
}

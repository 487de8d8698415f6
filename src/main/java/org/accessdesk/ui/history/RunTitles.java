package org.accessdesk.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accessdesk.model.change.ChangeSummary;
import org.accessdesk.model.change.ChangeSummary.SummaryPart;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/**
 * Titles of runs: the draft's name if a person gave it one, else what the run does, such as "+ Finance EU for 68
 * users".
 */
final class RunTitles {
    private static final int PARTS = 2;
    private final SnapshotNames names;

    RunTitles(SnapshotNames names) {
        this.names = names;
    }

    String of(Run run) {
        var name = Names.line(run.name());
        return name.isEmpty() || isNumbered(name) ? summary(run) : name;
    }

    /** Whether {@code name} is the one that a new draft has before a person names it. */
    private static boolean isNumbered(String name) {
        var numbered = Texts.format("drafts.numbered", 1).split("1", 2);
        return name.matches(Pattern.quote(numbered[0]) + "\\d+" + Pattern.quote(numbered[1]));
    }

    private String summary(Run run) {
        var parts = ChangeSummary.of(run.items().stream().map(RunItem::change).toList()).parts();
        if (parts.isEmpty()) {
            return Texts.get("history.unnamed");
        }
        var known = run.items().stream()
                .collect(Collectors.toMap(i -> i.change().target().id(), RunItem::name, (a, _) -> a));
        var words = new ArrayList<String>();
        parts.stream().limit(PARTS).map(p -> words(p, id -> name(id, known))).forEach(words::add);
        var all = Lists.of(words);
        return parts.size() > PARTS ? Texts.format("history.title.more", all, parts.size() - PARTS) : all;
    }

    private String name(Id id, Map<Id, String> known) {
        var then = known.get(id);
        return then == null ? Names.of(id, names) : Names.ofNow(id, then, names);
    }

    private static String words(SummaryPart part, Function<Id, String> name) {
        return switch (part) {
            case ChangeSummary.Memberships(var group, var added, var users) -> Texts.format(
                    added ? "history.title.joined" : "history.title.left", name.apply(group),
                    objects("history.title.users", users, name));
            case ChangeSummary.GroupGrants(var module, var added, var groups) -> Texts.format(
                    added ? "history.title.given" : "history.title.taken", name.apply(module),
                    objects("history.title.groups", groups, name));
            case ChangeSummary.TokenGrants(var module, var added, var tokens) -> Texts.format(
                    added ? "history.title.given" : "history.title.taken", name.apply(module),
                    objects("history.title.tokens", tokens, name));
            case ChangeSummary.NewGroups(var groups) -> Texts.format("history.title.created",
                    objects("history.title.groups", groups, name));
            case ChangeSummary.DeletedGroups(var groups) -> Texts.format("history.title.deleted",
                    objects("history.title.groups", groups, name));
            case ChangeSummary.RenewedInvitations(var users) -> Texts.format("history.title.renewed",
                    objects("history.title.users", users, name));
            case ChangeSummary.InvitedUsers(var users) -> Texts.format("history.title.invited",
                    objects("history.title.users", users, name));
            case ChangeSummary.RemovedUsers(var users) -> Texts.format("history.title.removed",
                    objects("history.title.users", users, name));
            case ChangeSummary.GroupLimits(var groups) -> Texts.format("history.title.limited",
                    objects("history.title.groups", groups, name));
            case ChangeSummary.GroupTexts(var groups) -> Texts.format("history.title.edited",
                    objects("history.title.groups", groups, name));
        };
    }

    /** The name of one object, or the number of several. */
    private static String objects(String key, Set<? extends Id> ids, Function<Id, String> name) {
        return ids.size() == 1 ? name.apply(List.copyOf(ids).getFirst()) : Texts.format(key, ids.size());
    }
}

package org.accessdesk.ui.users.like;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.bulk.BulkPlan.GroupTally;
import org.accessdesk.model.bulk.LikePlan;
import org.accessdesk.model.bulk.LikePlan.LikeRequest;
import org.accessdesk.model.bulk.RowAction;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.users.bulk.DraftWarnings;

/** What it means to make users like another one, in words. */
final class LikeTexts {
    private final LikeRequest request;
    private final LikePlan plan;
    private final DraftedSnapshot drafted;

    LikeTexts(LikeRequest request, LikePlan plan) {
        this.request = request;
        this.plan = plan;
        this.drafted = plan.drafted();
    }

    /** The subjects: a name, or how many they are. */
    static String subjects(List<UserId> users, DraftedSnapshot drafted) {
        return users.size() == 1 ? Names.of(users.getFirst(), drafted.names())
                : Texts.format("users.count", users.size());
    }

    LikeContent content(String subjects, DraftedSnapshot after, GuardContext who) {
        var edits = plan.edits();
        var added = (int) edits.stream().filter(edit -> edit.action() == RowAction.ADD).count();
        var warnings = new ArrayList<CountedSentence>();
        var lines = new ArrayList<String>();
        if (!edits.isEmpty()) {
            var found = DraftWarnings.of(drafted, after, who);
            warnings.addAll(found.found());
            if (!plan.gained().isEmpty()) {
                lines.add(Texts.format("users.like.gain", Lists.of(gains())));
            }
            lines.add(found.effect());
        }
        count(warnings, "users.like.broader", plan.broader());
        count(warnings, "users.like.kept", plan.kept());
        return new LikeContent(subjects, Names.of(request.model(), drafted.names()), rows(),
                Texts.format("matrix.paste.members", added, edits.size() - added), warnings, lines,
                Texts.format("bulk.put", edits.size()), !edits.isEmpty(),
                edits.isEmpty() ? Texts.get("users.like.same") : "");
    }

    /** The modules that somebody gains, with how many do. */
    private List<String> gains() {
        return Alphabetical.sorted(plan.gained().entrySet().stream().map(e -> Texts.format("kit.name.marked",
                Names.of(e.getKey(), drafted.names()), Texts.format("kit.number", e.getValue()))).toList());
    }

    private void count(List<CountedSentence> to, String key, Set<UserId> users) {
        if (!users.isEmpty()) {
            var text = Texts.format(key, users.size(), Names.of(request.model(), drafted.names()));
            to.add(new CountedSentence(text, List.of(
                    NameList.ofUsers(text, users.size(), () -> List.copyOf(users), drafted.names()))));
        }
    }

    private List<CheckRow<GroupId>> rows() {
        return Alphabetical.sorted(plan.byGroup().entrySet().stream()
                .filter(e -> e.getValue().joining() + e.getValue().leaving() > 0).map(this::row).toList(),
                CheckRow::text);
    }

    private CheckRow<GroupId> row(Map.Entry<GroupId, GroupTally> of) {
        var group = of.getKey();
        var tally = of.getValue();
        var isDefault = drafted.snapshot().group(group).filter(g -> g.isDefault()).isPresent();
        return new CheckRow<>(group, Names.of(group, drafted.names()),
                CheckState.of(!request.leftOut().contains(group)),
                isDefault ? Badge.neutral(Texts.get("kit.default")) : null,
                Lists.of(parts(tally)), null);
    }

    private static List<String> parts(GroupTally tally) {
        var parts = new ArrayList<String>();
        if (tally.joining() > 0) {
            parts.add(Texts.format("users.like.join", tally.joining()));
        }
        if (tally.leaving() > 0) {
            parts.add(Texts.format("users.like.leave", tally.leaving()));
        }
        return parts;
    }
}

package org.accessdesk.ui.kit.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.snapshot.UserSet;

/** The sentences for what the guards found. Several grants of the right to administer are one sentence. */
public final class FindingTexts {
    private FindingTexts() {}

    /**
     * A sentence, and the finding that it is about; of several grants one that has to be confirmed, if there is one.
     *
     * @param granted who comes to administer access
     */
    public record FindingText(Finding finding, String text, Set<UserId> granted) {
        private static FindingText of(Finding finding, SnapshotNames names) {
            return new FindingText(finding, Sentences.of(finding, names),
                    finding instanceof Finding.AccessGranted grant ? grant.users() : Set.of());
        }
    }

    /** The sentences in the order of the findings. */
    public static List<FindingText> of(Collection<? extends Finding> findings, SnapshotNames names) {
        var grants = findings.stream().filter(Finding.AccessGranted.class::isInstance)
                .map(Finding.AccessGranted.class::cast).toList();
        var all = new ArrayList<FindingText>();
        for (var finding : findings) {
            if (grants.size() < 2 || !grants.contains(finding)) {
                all.add(FindingText.of(finding, names));
            } else if (finding.equals(grants.getFirst())) {
                all.add(merged(grants, names));
            }
        }
        return all;
    }

    private static FindingText merged(List<Finding.AccessGranted> grants, SnapshotNames names) {
        var users = UserSet.union(grants.stream().map(Finding.AccessGranted::users).toList());
        var count = Math.max(users.size(), grants.stream().mapToInt(Finding.AccessGranted::count).max().orElse(0));
        var by = grants.stream().map(g -> of(g, count, names)).collect(Lists.joining());
        var first = grants.stream().filter(Finding.AccessGranted::asked).findFirst().orElse(grants.getFirst());
        return new FindingText(first,
                Texts.format("kit.finding.administrators", count, by, Sentences.named(users, count, names)), users);
    }

    /** "Access management", "Account management (9)": with the number if it is not that of all. */
    private static String of(Finding.AccessGranted grant, int all, SnapshotNames names) {
        var name = grant.module() == null ? Names.ofDefault(names) : Names.of(grant.module(), names);
        return grant.count() == all ? name
                : Texts.format("kit.name.marked", name, Texts.format("kit.number", grant.count()));
    }
}

package org.accessdesk.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.effect.GroupLoss;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.FindingTexts;
import org.accessdesk.ui.kit.text.GrantTexts;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The guards, the review and the editors tell the same figures of the same draft. */
public class FiguresTest {
    private static final Thresholds EACH = new Thresholds(0, 0, 0);

    /** A random draft on a random account. */
    public static Reviewed reviewed(Worlds w) {
        var world = w.valid();
        var changes = w.changes(world);
        var draft = new Draft(new DraftId("d"), "", "", Instant.EPOCH, changes, Map.of(), Set.of());
        var who = new GuardContext(new TokenInfo(Samples.tokenId(1), "", world.account(), Set.of(), null), EACH);
        return Reviewed.of(draft, world, who);
    }

    private static List<String> notices(UserGroup group, Reviewed reviewed) {
        return new GroupNotices(group, reviewed).sentences().stream().map(CountedSentence::text).toList();
    }

    private static List<Finding> found(Reviewed reviewed) {
        return Guards.check(reviewed.sent(), reviewed.effect(),
                new GuardContext(new TokenInfo(Samples.tokenId(1), "", reviewed.now().account(), Set.of(), null),
                        EACH));
    }

    @Test
    void aLossIsOneFigureInTheGuardTheReviewAndTheEditor() {
        Worlds.forAll(w -> {
            var reviewed = reviewed(w);
            for (var finding : found(reviewed)) {
                if (finding instanceof Finding.MassRemoval(var module, var group, var users, var of)) {
                    if (group == null) {
                        assertThat(reviewed.effect().losers(module)).hasSize(users);
                    } else {
                        assertThat(GroupLoss.of(reviewed.effect(), reviewed.now(), group, module))
                                .extracting(GroupLoss::lost, GroupLoss::of).containsExactly(users, of);
                    }
                }
            }
            for (var group : reviewed.now().groups()) {
                reviewed.effect().group(group.id()).lost().forEach(m -> told(group, m, reviewed));
            }
        });
    }

    private static void told(UserGroup group, ModuleId module, Reviewed reviewed) {
        var loss = GroupLoss.of(reviewed.effect(), reviewed.now(), group.id(), module);
        var all = reviewed.effect().losers(module).size();
        assertThat(loss.lost() + loss.elsewhere()).isEqualTo(all);
        var name = Names.of(module, reviewed.names());
        assertThat(notices(group, reviewed)).anyMatch(
                s -> s.startsWith(Texts.format("groups.notice.lose", loss.lost(), loss.of(), name)));
        if (group.isDefault() && loss.elsewhere() > 0) {
            assertThat(notices(group, reviewed))
                    .anyMatch(s -> s.endsWith(Texts.format("groups.notice.elsewhere", loss.elsewhere(), all)));
        }
    }

    /** The sentence of the guard is the sentence of the editor of all users. */
    @Test
    void aGrantIsOneSentenceInTheGuardAndTheEditor() {
        Worlds.forAll(w -> {
            var reviewed = reviewed(w);
            var everybody = IntStream.range(0, reviewed.now().users().size()).toArray();
            var guarded = FindingTexts
                    .of(found(reviewed).stream().filter(Finding.AccessGranted.class::isInstance).toList(),
                            reviewed.names())
                    .stream().map(FindingTexts.FindingText::text).toList();
            assertThat(new GrantTexts(reviewed.sent(), reviewed.effect()).of(everybody).map(CountedSentence::text))
                    .containsExactlyInAnyOrderElementsOf(guarded);
        });
    }
}

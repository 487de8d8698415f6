package org.accessdesk.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.NameList;
import org.junit.jupiter.api.Test;

/** The modules that several users gain and lose are those that each of them gains and loses. */
class ModuleLinesTest {

    /** A line without its texts. */
    private record ModuleChange(ModuleId module, AccessLineKind kind) {}

    @Test
    void eachLineNamesTheUsersWhoseAccessChanges() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            var index = drafted.snapshot().index();
            if (index.size() < 2) {
                return;
            }
            var shared = new SharedMemberships(IntStream.range(0, index.size()).toArray(), drafted);
            var lines = ModuleLines.of(KindAccess.of(shared.kinds().stream(), drafted), shared, drafted);
            var shown = new HashMap<ModuleChange, Collection<String>>();
            lines.forEach(l -> shown.put(new ModuleChange(l.module(), l.kind()), l.names().names()));
            assertThat(shown).hasSameSizeAs(lines).isEqualTo(expected(drafted, index.users(positions(index.size()))));
            assertThat(lines).isSortedAccordingTo((a, b) -> a.kind() == b.kind()
                    ? Alphabetical.key(a.text()).compareTo(Alphabetical.key(b.text()))
                    : a.kind().compareTo(b.kind()));
        });
    }

    private static int[] positions(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static Map<ModuleChange, Collection<String>> expected(DraftedSnapshot drafted, List<AccountUser> users) {
        var changed = new HashMap<ModuleChange, List<AccountUser>>();
        for (var user : users) {
            var before = drafted.accessBefore(user).modules().keySet();
            var after = drafted.accessAfter(user).modules().keySet();
            before.stream().filter(module -> !after.contains(module)).forEach(module -> changed
                    .computeIfAbsent(new ModuleChange(module, AccessLineKind.LOST), _ -> new ArrayList<>()).add(user));
            after.stream().filter(module -> !before.contains(module)).forEach(module -> changed
                    .computeIfAbsent(new ModuleChange(module, AccessLineKind.GAINED), _ -> new ArrayList<>())
                    .add(user));
        }
        var named = new HashMap<ModuleChange, Collection<String>>();
        changed.forEach((change, some) -> named.put(change, NameList.ofUsers("", some.size(),
                () -> some.stream().map(AccountUser::id).toList(), drafted.names()).names()));
        return named;
    }

    @Test
    void noUsersHaveNoLines() {
        Worlds.forAll(w -> {
            var drafted = new DraftedSnapshot(w.snapshot(), w.changesOfLife(w.snapshot()));
            assertThat(ModuleLines.of(List.<KindAccess>of(), new SharedMemberships(new int[0], drafted), drafted))
                    .isEqualTo(List.<AccessLine>of());
        });
    }
}

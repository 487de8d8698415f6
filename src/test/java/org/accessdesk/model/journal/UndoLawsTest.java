package org.accessdesk.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.PlatformRules;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Laws of applying a set and undoing it, on a platform of plain maps. */
class UndoLawsTest {

    @Test
    void takingBackWhatWasAppliedRestoresEverythingTheCascadeIncluded() {
        Worlds.forAll(w -> {
            var world = w.valid();
            var platform = new PlatformRules(world);
            var changes = w.changesOfAll(world);
            if (w.once(2)) {
                platform.apply(w.changesOfAll(world));
            }
            var before = platform.state();
            var items = platform.apply(changes);
            var undo = Undo.of(items, platform.snapshot());
            platform.apply(undo.changes());
            assertThat(platform.state()).isEqualTo(before);
            assertThat(undo.impossible()).isEmpty();
        });
    }

    /** An invited person is removed again; of an e-mail that was sent the undo says that it stays sent. */
    @Test
    void whoWasInvitedIsRemovedAndAnInvitationStaysSent() {
        Worlds.forAll(w -> {
            var world = w.valid();
            var platform = new PlatformRules(world);
            var before = platform.state();
            var items = platform.apply(w.withInvitations(w.changesOfAll(world), world));
            var undo = Undo.of(items, platform.snapshot());
            platform.apply(undo.changes());
            assertThat(platform.state()).isEqualTo(before);
            assertThat(undo.impossible()).allMatch(i -> i.target() instanceof Target.InvitationTarget
                    && i.why().equals(new Conflict.StaysSent()));
            assertThat(undo.impossible()).hasSize((int) items.stream()
                    .filter(i -> i.change() instanceof InvitationRenewal && i.outcome() instanceof Outcome.Saved)
                    .count());
        });
    }

    @Test
    void takingBackTheUndoDoesItAgain() {
        Worlds.forAll(w -> {
            var world = w.valid();
            var platform = new PlatformRules(world);
            var items = platform.apply(w.changesOfAll(world));
            var after = platform.state();
            var back = platform.apply(Undo.of(items, platform.snapshot()).changes());
            platform.apply(Undo.of(back, platform.snapshot()).changes());
            assertThat(platform.state()).isEqualTo(after);
        });
    }

    /** A group that is made again has another id, so groups are compared by their names, which are unique here. */
    @Test
    void whatWasCreatedIsDeletedAndWhatWasDeletedIsMadeAgainWithItsMembers() {
        Worlds.forAll(w -> {
            var world = named(w.valid());
            var platform = new PlatformRules(world);
            var before = byName(platform);
            var items = new ArrayList<>(platform.apply(w.withNew(w.changesOfAll(world), world)));
            if (w.once(2)) {
                var next = platform.snapshot();
                items.addAll(platform.apply(w.withNew(w.changesOfAll(next), next)));
            }
            var undo = Undo.of(items, platform.snapshot());
            var back = platform.apply(undo.changes());
            // Of two groups of one name neither can be made again, nor renamed apart.
            if (back.stream().allMatch(i -> i.outcome() != null && i.outcome().isSettled())) {
                assertThat(byName(platform)).isEqualTo(before);
                assertThat(undo.impossible()).isEmpty();
            }
        });
    }

    private static Snapshot named(Snapshot world) {
        return world.with(List.of(), world.groups().stream()
                .map(g -> g.with(GroupTextField.NAME.set(g.content(), "Name of " + g.id()))).toList());
    }

    private static List<Object> byName(PlatformRules platform) {
        var names = new HashMap<GroupId, String>();
        platform.groups.forEach((id, content) -> names.put(id, content.name()));
        var groups = new HashMap<String, GroupContent>();
        platform.groups.values().forEach(content -> groups.put(content.name(), content));
        var users = new HashMap<UserId, Set<String>>();
        platform.users.forEach((id, of) -> users.put(id,
                of.stream().map(g -> names.getOrDefault(g, g.value())).collect(Collectors.toSet())));
        return List.of(users, groups, Map.copyOf(platform.tokens));
    }

    @Test
    void twoRunsAreTakenBackAtOnce() {
        Worlds.forAll(w -> {
            var world = w.valid();
            var platform = new PlatformRules(world);
            var before = platform.state();
            var items = new ArrayList<>(platform.apply(w.changesOfAll(world)));
            items.addAll(platform.apply(w.changesOfAll(platform.snapshot())));
            platform.apply(Undo.of(items, platform.snapshot()).changes());
            assertThat(platform.state()).isEqualTo(before);
        });
    }

    @Test
    void applyingASetTwiceIsApplyingItOnce() {
        Worlds.forAll(w -> {
            var world = w.once(2) ? w.valid() : w.snapshot();
            var changes = w.changesOfAll(world);
            var platform = new PlatformRules(world);
            platform.apply(changes);
            var once = platform.state();
            platform.apply(changes);
            assertThat(platform.state()).isEqualTo(once);
        });
    }

    @Test
    void anUndoTouchesNothingThatOthersChangedSince() {
        Worlds.forAll(w -> {
            var drift = new LaterChanges(w);
            var undo = Undo.of(drift.items, drift.platform.snapshot());
            drift.platform.apply(undo.changes());
            var end = atoms(drift.platform);
            for (var atom : all(List.of(drift.start, drift.left, drift.found, end))) {
                var mine = !same(atom, drift.start, drift.left);
                var theirs = !same(atom, drift.left, drift.found);
                if (theirs || !mine) {
                    assertThat(end.get(atom)).as("%s, not to be touched", atom).isEqualTo(drift.found.get(atom));
                }
            }
        });
    }

    @Test
    void whatAnUndoLeavesItSays() {
        Worlds.forAll(w -> {
            var drift = new LaterChanges(w);
            var undo = Undo.of(drift.items, drift.platform.snapshot());
            drift.platform.apply(undo.changes());
            var end = atoms(drift.platform);
            var told = new HashSet<String>();
            undo.impossible().forEach(i -> told.add(i.target().id().value()));
            for (var atom : all(List.of(drift.start, drift.left))) {
                if (!same(atom, drift.start, end) && !same(atom, drift.start, drift.left)) {
                    assertThat(told).as("%s", atom).contains(atom.split(" ", 2)[0]);
                }
            }
            assertThat(undo.impossible()).allMatch(i -> !i.name().isEmpty());
        });
    }

    @Test
    void whatAnUndoIsMergedIntoLeavesNoConflict() {
        Worlds.forAll(w -> {
            var drift = new LaterChanges(w);
            var undo = Undo.of(drift.items, drift.platform.snapshot());
            assertThat(drift.platform.apply(undo.changes())).map(RunItem::outcome)
                    .allMatch(o -> o instanceof Outcome.Saved, "all saved");
            assertThat(Undo.of(drift.items, drift.platform.snapshot()).changes().isEmpty()).isTrue();
        });
    }

    /** A run, and what others did afterwards. */
    private static final class LaterChanges {
        final PlatformRules platform;
        final List<RunItem> items;
        final Map<String, Object> start;
        final Map<String, Object> left;
        final Map<String, Object> found;

        LaterChanges(Worlds w) {
            var world = w.valid();
            platform = new PlatformRules(world);
            var changes = w.changesOfAll(world);
            if (w.once(2)) {
                platform.apply(w.changesOfAll(world));
            }
            start = atoms(platform);
            items = platform.apply(changes);
            left = atoms(platform);
            platform.apply(w.changesOfAll(platform.snapshot()));
            others(w, world);
            found = atoms(platform);
        }

        private void others(Worlds w, Snapshot world) {
            if (w.once(4)) {
                platform.users.remove(w.one(world.users()).id());
            }
            if (w.once(4) && world.groups().size() > 1) {
                delete(w, world);
            }
            if (w.once(4) && !world.tokens().isEmpty()) {
                platform.tokens.remove(w.one(world.tokens()).id());
            }
        }

        /** The platform deletes only groups without members, and never the Default group. */
        private void delete(Worlds w, Snapshot world) {
            var group = w.one(world.groups());
            platform.users.replaceAll((_, groups) -> {
                var rest = new HashSet<>(groups);
                rest.remove(group.id());
                return rest.isEmpty() ? groups : rest;
            });
            if (!group.isDefault() && platform.users.values().stream().noneMatch(g -> g.contains(group.id()))) {
                platform.groups.remove(group.id());
            }
        }
    }

    /** Everything that can be changed by itself, beginning with the id of what it is of. */
    private static Map<String, Object> atoms(PlatformRules platform) {
        var atoms = new HashMap<String, Object>();
        platform.users.forEach((id, groups) -> groups.forEach(g -> atoms.put(id + " " + g, true)));
        platform.groups.forEach((id, content) -> group(id.value(), content, atoms));
        platform.tokens.forEach((id, modules) -> modules.forEach(m -> atoms.put(id + " " + m, true)));
        return atoms;
    }

    private static void group(String id, GroupContent content, Map<String, Object> atoms) {
        content.modules().forEach(m -> atoms.put(id + " " + m, true));
        atoms.put(id + " name", content.name());
        atoms.put(id + " description", content.description());
        atoms.put(id + " logo", content.logo());
        atoms.put(id + " buyers", content.buyers());
        atoms.put(id + " extensions", content.extensions());
    }

    private static Set<String> all(List<Map<String, Object>> maps) {
        var all = new HashSet<String>();
        maps.forEach(m -> all.addAll(m.keySet()));
        return all;
    }

    private static boolean same(String atom, Map<String, Object> one, Map<String, Object> other) {
        return Objects.equals(one.get(atom), other.get(atom));
    }
}

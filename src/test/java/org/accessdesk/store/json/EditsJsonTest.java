package org.accessdesk.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep.TargetEdit;
import org.junit.jupiter.api.Test;

/** Edits of a draft as they are kept. */
class EditsJsonTest {

    @Test
    void areReadAsTheyWereWritten() {
        Worlds.forAll(world -> {
            var snapshot = world.snapshot();
            var before = world.changesOfAll(snapshot).changes();
            var after = world.changesOfAll(snapshot).changes();
            var targets = new ArrayList<Target>(before.keySet());
            after.keySet().stream().filter(target -> !before.containsKey(target)).forEach(targets::add);
            var edits = targets.stream().map(target -> new TargetEdit(target, before.get(target), after.get(target),
                    world.text(), world.once(3))).toList();
            assertThat(read(EditsJson.text(edits))).isEqualTo(edits);
        });
    }

    @Test
    void whatManyUsersShareIsWrittenOnce() {
        var one = EditsJson.text(edits(1));
        var many = EditsJson.text(edits(1_001));
        assertThat((many.length() - one.length()) / 1_000).as("characters for one more user").isLessThan(30);
        assertThat(read(many)).isEqualTo(edits(1_001));
    }

    private static List<TargetEdit> edits(int users) {
        return IntStream.range(0, users).mapToObj(user -> {
            Change change = new MembershipChange(Samples.userId(user), Samples.groupIds(1), Samples.groupIds(2),
                    Samples.groupIds(2, 3, 4), user);
            return new TargetEdit(change.target(), null, change, "", false);
        }).toList();
    }

    @Test
    void aShapeThatIsNotThereIsRefused() {
        for (var bad : List.of("[\"USR-0000-0001\", 1]", "[\"USR-0000-0001\", -1]", "[\"USR-0000-0001\"]", "[1, 0]",
                "[]",
                "[\"USR-0000-0001\", 0, \"x\"]", "[\"USR-0000-0001\", 0.5]")) {
            assertThatExceptionOfType(IllegalArgumentException.class).as(bad).isThrownBy(() -> read(
                    "{\"edits\": [" + bad + "], \"shapes\": [{\"base\": []}]}"));
        }
    }

    private static List<TargetEdit> read(String text) {
        return EditsJson.read(JsonText.parse(text));
    }
}

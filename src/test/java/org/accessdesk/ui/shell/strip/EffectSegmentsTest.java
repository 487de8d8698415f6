package org.accessdesk.ui.shell.strip;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.model.Worlds;
import org.accessdesk.model.effect.GroupLoss;
import org.accessdesk.ui.groups.FiguresTest;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.junit.jupiter.api.Test;

class EffectSegmentsTest {

    /** The editor of the Default group tells the same numbers, as {@link FiguresTest} checks. */
    @Test
    void theLargestLossIsToldWithItsPartThroughTheCascade() {
        Worlds.forAll(w -> {
            var reviewed = FiguresTest.reviewed(w);
            var effect = reviewed.effect();
            var most = effect.lost().values().stream().mapToInt(users -> users.size()).max().orElse(0);
            var largest = effect.lost().keySet().stream().filter(m -> effect.losers(m).size() == most).toList();
            var told = new EffectSegments().of(reviewed).stream().map(StripSegment::text).toList();
            if (largest.size() == 1) {
                var module = largest.getFirst();
                var elsewhere = reviewed.now().defaultGroup()
                        .filter(_ -> reviewed.sent().takenFromDefault().contains(module))
                        .map(g -> GroupLoss.of(effect, reviewed.now(), g.id(), module).elsewhere()).orElse(0);
                var text = Texts.format("shell.strip.lose", most, Names.of(module, reviewed.names()));
                assertThat(told).contains(
                        elsewhere == 0 ? text : text + " (" + elsewhere + " through the cascade)");
            }
        });
    }
}

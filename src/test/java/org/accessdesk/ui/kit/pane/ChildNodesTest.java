package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The children that a pane shows instead of others. */
class ChildNodesTest {
    private final List<Node> nodes = Fx.call(() -> IntStream.range(0, 8).<Node>mapToObj(_ -> new Region()).toList());

    private List<Node> some(Random random) {
        return nodes.stream().filter(_ -> random.nextBoolean()).toList();
    }

    @RepeatedTest(50)
    void thoseThatStayInTheirOrderAreNotTakenOut(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var pane = Fx.call(Pane::new);
        Set<Node> taken = new HashSet<>();
        Fx.run(() -> pane.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                taken.addAll(change.getRemoved());
            }
        }));
        for (var step = 0; step < 10; step++) {
            var before = Fx.call(() -> List.copyOf(pane.getChildren()));
            var wanted = some(random);
            taken.clear();
            Fx.run(() -> ChildNodes.show(pane.getChildren(), wanted));
            assertThat(pane.getChildren()).isEqualTo(wanted);
            assertThat(taken).doesNotContainAnyElementsOf(wanted).isSubsetOf(before);
        }
    }

    @RepeatedTest(50)
    void anyOrderIsShown(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var pane = Fx.call(Pane::new);
        for (var step = 0; step < 10; step++) {
            var wanted = new ArrayList<>(some(random));
            Collections.shuffle(wanted, random);
            Fx.run(() -> ChildNodes.show(pane.getChildren(), wanted));
            assertThat(pane.getChildren()).isEqualTo(wanted);
        }
    }
}

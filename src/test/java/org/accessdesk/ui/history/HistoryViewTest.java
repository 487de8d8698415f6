package org.accessdesk.ui.history;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedExports;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the history screen shows its view model. */
class HistoryViewTest {
    private static final int MANY = 12;
    private final Bench bench = new Bench();

    /** A run: user 1 overwrote another's change, user 2 was refused with a long message, user 3 was saved. */
    private Scene applied(int width) {
        IntStream.rangeClosed(1, MANY).forEach(n -> bench.market.with(Samples.group(20 + n)));
        bench.refresh();
        for (var user : List.of(1, 2, 3)) {
            bench.tick(user, 4, true);
        }
        IntStream.rangeClosed(1, MANY).forEach(n -> bench.tick(1, 20 + n, true));
        bench.market.before("PUT USR-0000-0001", () -> bench.market.edit(userId(1), g -> Set.of(groupId(3))));
        bench.market.refuse("PUT USR-0000-0002", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        bench.save();
        var model = Fx.call(() -> new HistoryViewModel(bench.workspace, bench.clock, () -> {}, new RecordedExports()));
        Fx.run(model::load);
        bench.settle();
        return Fx.call(() -> {
            var scene = new Scene(new HistoryView(model, new SimpleObjectProperty<>(PaneSizes.DEFAULT)), width, 900);
            Theme.LIGHT.applyTo(scene);
            for (var i = 0; i < 4; i++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return scene;
        });
    }

    private static Stream<Node> nodes(Node of) {
        return of instanceof Parent parent
                ? Stream.concat(Stream.of(of),
                        parent.getChildrenUnmodifiable().stream().flatMap(HistoryViewTest::nodes))
                : Stream.of(of);
    }

    private static Stream<Node> cells(Scene scene) {
        return nodes(scene.getRoot()).filter(n -> n instanceof ItemCell cell && !cell.isEmpty());
    }

    /** The texts of truncated labels. */
    private static List<String> cut(Node cell) {
        return nodes(cell).filter(n -> n instanceof Label label && label.isVisible() && label.isTextTruncated())
                .map(n -> ((Labeled) n).getText()).toList();
    }

    private static boolean isInside(Node inner, Node outer) {
        var in = inner.localToScene(inner.getBoundsInLocal());
        var out = outer.localToScene(outer.getLayoutBounds());
        return in.getMinY() >= out.getMinY() - 1 && in.getMaxY() <= out.getMaxY() + 1
                && in.getMaxX() <= out.getMaxX() + 1;
    }

    private static String shown(Node of) {
        return nodes(of).filter(Text.class::isInstance).map(n -> ((Text) n).getText()).findFirst().orElse("");
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 1100, 1280, 1600, 2400})
    void whatHappenedIsToldToItsLastWordHoweverNarrowTheWindow(int width) {
        var scene = applied(width);
        var cells = Fx.call(() -> cells(scene).toList());
        assertThat(cells).hasSize(3);
        for (var cell : cells) {
            assertThat(Fx.call(() -> cut(cell))).isEmpty();
            var outcome = Fx.call(() -> nodes(cell).filter(StatusLabel.class::isInstance).findFirst().orElseThrow());
            assertThat(shown(outcome)).isEqualTo(Objects.requireNonNull(((ItemCell) cell).getItem()).outcome());
            assertThat(Fx.call(() -> nodes(cell).filter(Text.class::isInstance).allMatch(t -> isInside(t, cell))))
                    .isTrue();
        }
    }
}

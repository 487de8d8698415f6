package org.accessdesk.ui.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;

/** That rows which show something else look right in the same frame. */
class CheckStylesTest {
    private static List<CheckRow<Integer>> rows(int count, IntPredicate ticked, IntPredicate locked) {
        return IntStream.range(0, count).mapToObj(n -> new CheckRow<>(n, "Group " + n,
                ticked.test(n) ? CheckState.CHECKED : CheckState.UNCHECKED,
                ticked.test(n) ? new Badge("added", Badge.BadgeKind.CHANGED) : null, "",
                locked.test(n) ? "This group cannot be changed." : null)).toList();
    }

    private static List<Background> looks(CheckList<Integer> list) {
        return Stream.of(".check-cell", ".check-mark", ".mark", ".badge").flatMap(s -> list.lookupAll(s).stream())
                .filter(CheckStylesTest::isSeen).map(node -> ((Region) node).getBackground()).toList();
    }

    private static boolean isSeen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void rowsLookRightInTheFrameThatShowsThem() {
        Fx.run(() -> {
            var list = new CheckList<Integer>("Groups");
            var page = new StackPane(list);
            Theme.DARK.applyTo(new Scene(page, 400, 300));
            list.setRows(rows(40, n -> n % 2 == 0, _ -> false));
            for (var more : List.of(rows(40, n -> n % 3 == 0, n -> n % 5 == 0), rows(60, n -> n % 2 == 1, n -> n < 3),
                    rows(3, _ -> true, n -> n == 1), rows(40, _ -> false, _ -> true))) {
                Objects.requireNonNull(list.getScene()).snapshot(null);
                list.setRows(more);
                list.scrollTo(more.size() / 2);
                // The pulse of a frame: styles of what asked for them, then layout, which fills the rows.
                list.getScene().snapshot(null);
                var inTheFrame = looks(list);
                page.applyCss();
                page.layout();
                assertThat(inTheFrame).isNotEmpty().isEqualTo(looks(list));
            }
        });
    }
}

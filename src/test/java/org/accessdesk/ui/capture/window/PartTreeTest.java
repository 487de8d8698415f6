package org.accessdesk.ui.capture.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A window with two panes; the first has two controls, one within the other. */
class PartTreeTest {
    private final PartTree tree = new PartTree(List.of(-1, 0, 0, 1, 3));

    @Test
    void tabGoesRound() {
        assertThat(tree.next(1)).isEqualTo(2);
        assertThat(tree.next(4)).isZero();
        assertThat(tree.previous(0)).isEqualTo(4);
    }

    @Test
    void upAndDownGoOutAndIn() {
        assertThat(tree.around(3)).isEqualTo(1);
        assertThat(tree.around(0)).isZero();
        assertThat(tree.within(0)).isEqualTo(1);
        assertThat(tree.within(4)).isEqualTo(4);
    }

    @Test
    void leftAndRightStayWithinOnePart() {
        assertThat(tree.beside(1, 1)).isEqualTo(2);
        assertThat(tree.beside(2, 1)).isEqualTo(1);
        assertThat(tree.beside(1, -1)).isEqualTo(2);
        assertThat(tree.beside(3, 1)).isEqualTo(3);
        assertThat(tree.beside(0, 1)).isZero();
    }
}

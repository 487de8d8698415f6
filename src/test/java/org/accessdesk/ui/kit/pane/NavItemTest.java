package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class NavItemTest {

    @Test
    void theNumberIsShownWhereThereIsOne() {
        Fx.run(() -> {
            var item = new NavItem(Feather.CHECK_SQUARE, "Review");
            new Scene(item);
            item.applyCss();
            assertThat(item.lookupAll(".badge")).isEmpty();
            item.setCount(3);
            assertThat(item.lookupAll(".badge")).singleElement()
                    .satisfies(badge -> assertThat(((Labeled) badge).getText()).isEqualTo("3"));
            assertThat(item.getAccessibleText()).contains("Review", "3");
            item.setCount(0);
            assertThat(item.lookupAll(".badge")).noneMatch(Node::isVisible);
            assertThat(item.getAccessibleText()).isEqualTo("Review");
        });
    }
}

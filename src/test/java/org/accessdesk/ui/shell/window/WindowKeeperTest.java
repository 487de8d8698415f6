package org.accessdesk.ui.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.model.settings.WindowPlace.Area;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.computer.WindowPlaces;
import org.accessdesk.store.MemorySettings;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** Runs on the headless screen of 1000 × 1000. */
class WindowKeeperTest {
    private final MemorySettings store = new MemorySettings();

    /** The area of a window that is shown with {@code saved} restored. */
    private Area shown(WindowPlace saved) {
        store.keep(saved);
        return shown(970, 610);
    }

    /** The same of a window with a scene of that size. */
    private Area shown(double width, double height) {
        return Fx.call(() -> {
            var stage = new Stage();
            stage.setMinWidth(WindowPlace.MIN_WIDTH);
            stage.setMinHeight(WindowPlace.MIN_HEIGHT);
            stage.setScene(new Scene(new Group(), width, height));
            new WindowKeeper(stage, new WindowPlaces(store, Tasks.direct())).restore();
            stage.show();
            try {
                return new Area(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            } finally {
                stage.close();
            }
        });
    }

    @Test
    void theWindowOpensWhereItWas() {
        var place = new Area(20, 40, 965, 700);
        assertThat(shown(new WindowPlace(place, false))).isEqualTo(place);
    }

    @Test
    void theFirstWindowIsNoWiderThanTheScreen() {
        var area = shown(1280, 800);
        assertThat(area.x()).isZero();
        assertThat(area.width()).isEqualTo(1000);
        assertThat(area.y() + area.height()).isLessThanOrEqualTo(1000);
    }

    @Test
    void aSavedPlaceIsMovedOntoItsScreen() {
        assertThat(shown(new WindowPlace(new Area(400, 600, 965, 700), false)))
                .isEqualTo(new Area(35, 300, 965, 700));
    }

    @Test
    void aPlaceWithoutAScreenIsForgotten() {
        assertThat(shown(new WindowPlace(new Area(5000, 40, 965, 700), false)).x()).isLessThan(1000);
    }

    @Test
    void aWindowThatWasMovedIsRemembered() {
        Fx.run(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Group(), 970, 610));
            var keeper = new WindowKeeper(stage, new WindowPlaces(store, Tasks.direct()));
            stage.show();
            for (var x : List.of(5, 17, 17)) {
                stage.setX(x);
                stage.setY(30);
                keeper.record();
            }
            stage.close();
        });
        assertThat(store.window().orElseThrow().area()).extracting(Area::x, Area::y).containsExactly(17.0, 30.0);
    }

    @Test
    void aMaximisedWindowRemembersWhereItWasBefore() {
        var place = new WindowPlace(new Area(10, 40, 965, 700), true);
        store.keep(place);
        Fx.run(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Group(), 970, 610));
            var keeper = new WindowKeeper(stage, new WindowPlaces(store, Tasks.direct()));
            keeper.restore();
            stage.show();
            assertThat(stage.isMaximized()).isTrue();
            store.keep(new WindowPlace(new Area(0, 0, 1, 1), false));
            keeper.record();
            keeper.record();
            stage.close();
        });
        assertThat(store.window()).contains(place);
    }
}

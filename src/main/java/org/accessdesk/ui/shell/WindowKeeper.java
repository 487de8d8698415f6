package org.accessdesk.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.model.settings.WindowPlace.Area;
import org.accessdesk.service.computer.WindowPlaces;
import org.jspecify.annotations.Nullable;

/** Restores and saves the position of the window. */
final class WindowKeeper {
    private final Stage stage;
    private final WindowPlaces places;
    private @Nullable Area normal;

    WindowKeeper(Stage stage, WindowPlaces places) {
        this.stage = stage;
        this.places = places;
    }

    /** Restores the position; call before the window is shown. */
    void restore() {
        places.saved().flatMap(saved -> WindowPlace.fit(saved, screens())).ifPresent(place -> {
            normal = place.area();
            stage.setX(place.area().x());
            stage.setY(place.area().y());
            stage.setWidth(place.area().width());
            stage.setHeight(place.area().height());
            stage.setMaximized(place.maximised());
        });
    }

    private static List<Area> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).map(WindowKeeper::area).toList();
    }

    private static Area area(Rectangle2D bounds) {
        return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    /** Records the current position; call once per second and before the window closes. */
    void record() {
        if (stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        if (!stage.isMaximized()) {
            normal = new Area(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        if (normal != null) {
            places.at(new WindowPlace(normal, stage.isMaximized()));
        }
    }
}

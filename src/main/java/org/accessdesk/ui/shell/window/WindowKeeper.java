package org.accessdesk.ui.shell.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.model.settings.WindowPlace.Area;
import org.accessdesk.service.computer.WindowPlaces;
import org.jspecify.annotations.Nullable;

/** Restores the position of the window, within its screen, and saves it. */
final class WindowKeeper {
    private final Stage stage;
    private final WindowPlaces places;
    private @Nullable Area normal;

    WindowKeeper(Stage stage, WindowPlaces places) {
        this.stage = stage;
        this.places = places;
    }

    /**
     * Restores the position within its screen. Where none is saved, a window that is larger than the screen becomes as
     * large as the screen. Call before the window is shown.
     */
    void restore() {
        places.saved().flatMap(saved -> WindowPlace.fit(saved, screens()))
                .or(() -> WindowPlace.first(stage.getScene().getWidth(), stage.getScene().getHeight(),
                        area(Screen.getPrimary().getVisualBounds())))
                .ifPresent(this::place);
    }

    private void place(WindowPlace place) {
        var area = place.area();
        normal = area;
        stage.setMinWidth(Math.min(stage.getMinWidth(), area.width()));
        stage.setMinHeight(Math.min(stage.getMinHeight(), area.height()));
        stage.setX(area.x());
        stage.setY(area.y());
        stage.setWidth(area.width());
        stage.setHeight(area.height());
        stage.setMaximized(place.maximised());
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

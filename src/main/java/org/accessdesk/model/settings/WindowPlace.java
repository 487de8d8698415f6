package org.accessdesk.model.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the window was; lengths in logical pixels.
 *
 * @param area its place when it is not maximised
 */
public record WindowPlace(Area area, boolean maximised) {
    /** The smallest window that the screens support. */
    public static final int MIN_WIDTH = 960;
    /** The height of the smallest window. */
    public static final int MIN_HEIGHT = 600;

    /** The width of the title bar that must be within reach of the mouse. */
    static final double GRIP = 160;
    /** The approximate height of title bars. */
    static final double BAR = 30;
    private static final double FARTHEST = 1_000_000;

    /** A rectangle on the screens. */
    public record Area(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        private boolean isSane() {
            return within(x) && within(y) && width > 0 && height > 0 && within(width) && within(height);
        }

        private static boolean within(double value) {
            return Double.isFinite(value) && Math.abs(value) <= FARTHEST;
        }

        private double common(Area other) {
            var wide = Math.min(right(), other.right()) - Math.max(x, other.x);
            var high = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
            return wide > 0 && high > 0 ? wide * high : 0;
        }
    }

    /**
     * Where to place the window: as saved if its title bar is within reach on one of {@code screens}, otherwise moved
     * onto the screen that has most of it; never larger than that screen unless the screen is smaller than the smallest
     * window.
     *
     * @param screens the parts of the current screens that windows may use
     * @return empty if {@code saved} is invalid or on no screen: then the system decides
     */
    public static Optional<WindowPlace> fit(WindowPlace saved, List<Area> screens) {
        if (!saved.area.isSane()) {
            return Optional.empty();
        }
        return screens.stream().filter(s -> s.isSane() && s.common(saved.area) > 0)
                .max(Comparator.comparingDouble(s -> s.common(saved.area)))
                .map(screen -> new WindowPlace(onto(screen, saved.area, screens), saved.maximised));
    }

    private static Area onto(Area screen, Area was, List<Area> screens) {
        var sized = new Area(was.x, was.y, size(was.width, screen.width, MIN_WIDTH),
                size(was.height, screen.height, MIN_HEIGHT));
        if (screens.stream().anyMatch(s -> isInReach(sized, s))) {
            return sized;
        }
        return new Area(between(screen.x, sized.x, screen.right() - sized.width),
                between(screen.y, sized.y, screen.bottom() - sized.height), sized.width, sized.height);
    }

    private static double size(double was, double most, double least) {
        return Math.max(least, Math.min(was, most));
    }

    /** The top left corner has priority if the window is larger than the screen. */
    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(value, most));
    }

    /** Whether the title bar of {@code window} can be grabbed on {@code screen}. */
    static boolean isInReach(Area window, Area screen) {
        var wide = Math.min(window.right(), screen.right()) - Math.max(window.x, screen.x);
        return wide >= Math.min(GRIP, screen.width) && window.y >= screen.y && window.y + BAR <= screen.bottom();
    }
}

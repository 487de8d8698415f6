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
    /** The smallest window the screens are made for; only a smaller screen makes it smaller. */
    public static final int MIN_WIDTH = 760;
    /** The height of the smallest window. */
    public static final int MIN_HEIGHT = 480;

    /** Title bars are about that high. */
    private static final double BAR = 30;
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
     * Where the window goes: as it was where the screen that has most of it holds all of it, else moved onto that screen
     * and made no larger than it.
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
                .map(screen -> new WindowPlace(onto(screen, saved.area), saved.maximised));
    }

    /** Where a window of that size, title bar not counted, goes at the first start; empty where {@code screen} has room. */
    public static Optional<WindowPlace> first(double width, double height, Area screen) {
        var wanted = new Area(screen.x, screen.y, width, height + BAR);
        var fit = onto(screen, wanted);
        return fit.equals(wanted) ? Optional.empty() : Optional.of(new WindowPlace(centred(fit, screen), false));
    }

    private static Area centred(Area area, Area screen) {
        return new Area(screen.x + (screen.width - area.width) / 2, screen.y + (screen.height - area.height) / 2,
                area.width, area.height);
    }

    private static Area onto(Area screen, Area was) {
        var width = Math.min(Math.max(MIN_WIDTH, was.width), screen.width);
        var height = Math.min(Math.max(MIN_HEIGHT, was.height), screen.height);
        return new Area(between(screen.x, was.x, screen.right() - width),
                between(screen.y, was.y, screen.bottom() - height), width, height);
    }

    /** The top left corner wins, also over the rounding of {@code most}. */
    private static double between(double least, double value, double most) {
        return Math.max(least, Math.min(value, most));
    }
}

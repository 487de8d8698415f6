package org.accessdesk.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.accessdesk.model.settings.WindowPlace.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Area SCREEN = new Area(0, 30, 1920, 1050);
    private static final Area RIGHT = new Area(1920, 0, 2560, 1440);

    private static WindowPlace at(double x, double y, double width, double height) {
        return new WindowPlace(new Area(x, y, width, height), false);
    }

    @Test
    void whereNothingChangedItIsWhereItWas() {
        var saved = at(100, 80, 1280, 800);
        assertThat(WindowPlace.fit(saved, List.of(SCREEN))).contains(saved);
    }

    @Test
    void itStaysOnTheSecondScreenAndMaximised() {
        var saved = new WindowPlace(new Area(2000, 10, 1280, 800), true);
        assertThat(WindowPlace.fit(saved, List.of(SCREEN, RIGHT))).contains(saved);
    }

    @Test
    void aScreenThatIsGoneLeavesItToTheSystem() {
        assertThat(WindowPlace.fit(at(2000, 10, 1280, 800), List.of(SCREEN))).isEmpty();
        assertThat(WindowPlace.fit(at(2000, 10, 1280, 800), List.of())).isEmpty();
    }

    @Test
    void aTitleBarBelowTheScreenComesUp() {
        assertThat(WindowPlace.fit(at(100, 1075, 1280, 800), List.of(SCREEN)))
                .contains(at(100, 280, 1280, 800));
    }

    @Test
    void aTitleBarAboveTheScreenComesDown() {
        assertThat(WindowPlace.fit(at(100, -200, 1280, 800), List.of(SCREEN))).contains(at(100, 30, 1280, 800));
    }

    @Test
    void whatIsLargerThanTheScreenIsMadeSmaller() {
        assertThat(WindowPlace.fit(at(0, 30, 5000, 4000), List.of(SCREEN))).contains(at(0, 30, 1920, 1050));
    }

    @Test
    void aTinyScreenIsFilled() {
        assertThat(WindowPlace.fit(at(-900, 10, 1280, 800), List.of(new Area(0, 0, 800, 480))))
                .contains(at(0, 0, 800, 480));
    }

    @Test
    void anEdgeOverTheScreenComesIn() {
        assertThat(WindowPlace.fit(at(1500, 600, 1280, 800), List.of(SCREEN))).contains(at(640, 280, 1280, 800));
    }

    @Test
    void theFirstWindowIsNoLargerThanItsScreen() {
        assertThat(WindowPlace.first(1280, 800, SCREEN)).isEmpty();
        assertThat(WindowPlace.first(1280, 800, new Area(0, 24, 1280, 776))).contains(at(0, 24, 1280, 776));
        assertThat(WindowPlace.first(1280, 800, new Area(0, 0, 1366, 728))).contains(at(43, 0, 1280, 728));
        assertThat(WindowPlace.first(1280, 800, new Area(0, 0, 960, 500))).contains(at(0, 0, 960, 500));
    }

    /** A Full HD screen with a task bar of 48 pixels, as the system reports it at these scales. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2})
    void theFirstWindowFitsAtEachScaleOfTheScreen(double scale) {
        var screen = new Area(0, 0, 1920 / scale, 1032 / scale);
        var place = WindowPlace.first(1280, 800, screen);
        assertThat(place.isPresent()).isEqualTo(1280 > screen.width() || 800 + 30 > screen.height());
        place.ifPresent(first -> assertThat(holds(screen, first.area())).isTrue());
    }

    private static boolean holds(Area screen, Area window) {
        return window.x() >= screen.x() && window.y() >= screen.y()
                && window.x() + window.width() <= screen.x() + screen.width() + 1e-6
                && window.y() + window.height() <= screen.y() + screen.height() + 1e-6;
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0, 100, 100", "0, Infinity, 100, 100", "0, 0, 0, 100", "0, 0, 100, -1", "0, 0, 1e12, 100",
            "-1e12, 0, 100, 100"})
    void nonsenseIsIgnored(double x, double y, double width, double height) {
        assertThat(WindowPlace.fit(at(x, y, width, height), List.of(SCREEN))).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** For any saved place and any screens. */
    @ParameterizedTest
    @MethodSource("seeds")
    void allOfItIsOnOneScreenAndTheSizeIsRight(long seed) {
        var random = new Random(seed);
        var screens = screens(random);
        var saved = new WindowPlace(new Area(random.nextInt(-3000, 6000), random.nextInt(-3000, 4000),
                random.nextInt(1, 5000), random.nextInt(1, 4000)), random.nextBoolean());
        WindowPlace.fit(saved, screens).ifPresent(fit -> {
            assertThat(screens).anyMatch(s -> holds(s, fit.area())
                    && fit.area().width() >= Math.min(s.width(), WindowPlace.MIN_WIDTH)
                    && fit.area().height() >= Math.min(s.height(), WindowPlace.MIN_HEIGHT));
            assertThat(fit.maximised()).isEqualTo(saved.maximised());
            assertThat(WindowPlace.fit(fit, screens)).contains(fit);
        });
    }

    /** A row of screens of any size, as people set them up. */
    private static List<Area> screens(Random random) {
        var screens = new ArrayList<Area>();
        var x = random.nextInt(-2000, 1);
        for (var i = 0; i < random.nextInt(1, 4); i++) {
            var width = random.nextInt(800, 3840);
            screens.add(new Area(x, random.nextInt(-500, 500), width, random.nextInt(480, 2160)));
            x += width;
        }
        return screens;
    }

    @Test
    void manyOfTheRandomOnesFit() {
        assertThat(seeds().filter(seed -> {
            var random = new Random(seed);
            var screens = screens(random);
            return WindowPlace.fit(at(random.nextInt(-3000, 6000), random.nextInt(-3000, 4000),
                    random.nextInt(1, 5000), random.nextInt(1, 4000)), screens).isPresent();
        }).count()).isGreaterThan(100);
    }
}

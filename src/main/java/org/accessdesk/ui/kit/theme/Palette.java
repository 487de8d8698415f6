package org.accessdesk.ui.kit.theme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most frequent colours of a picture; every other one is shown by the nearest of them. */
final class Palette {
    static final int MOST = 256;
    private static final int RGB = 0xFFFFFF;
    private final List<Integer> colors;
    private final Map<Integer, Integer> places = new HashMap<>();

    private Palette(List<Integer> colors) {
        this.colors = colors;
        for (var i = 0; i < colors.size(); i++) {
            places.put(colors.get(i), i);
        }
    }

    /** The palette of those pixels; the same for the same pixels. */
    static Palette of(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counts.merge(pixel & RGB, 1, Integer::sum);
        }
        return new Palette(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).map(Map.Entry::getKey).toList());
    }

    /** Its colours, each as 0xRRGGBB. */
    List<Integer> colors() {
        return colors;
    }

    /** The place of the colour that is nearest to {@code pixel}. */
    int place(int pixel) {
        return places.computeIfAbsent(pixel & RGB, this::nearest);
    }

    private int nearest(int color) {
        var best = 0;
        for (var i = 1; i < colors.size(); i++) {
            if (distance(color, colors.get(i)) < distance(color, colors.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        var green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        var blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}

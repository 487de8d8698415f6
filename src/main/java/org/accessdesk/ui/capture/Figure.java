package org.accessdesk.ui.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was measured of one action.
 *
 * @param sorted the measured values, the least first; at least one
 * @param unit ms or MB
 * @param baseline what the least possible work costs in the same run, in the same unit
 */
public record Figure(String name, List<Double> sorted, String unit, double baseline) {
    private static final double NEARLY_ALL = 0.95;

    public Figure {
        sorted = sorted.stream().sorted().toList();
    }

    static Figure of(String name, double[] values, String unit, double baseline) {
        return new Figure(name, Arrays.stream(values).boxed().toList(), unit, baseline);
    }

    /** The median. */
    public double p50() {
        return at(0.5);
    }

    /** The value that one of twenty exceeds. */
    public double p95() {
        return at(NEARLY_ALL);
    }

    /** The largest value. */
    public double max() {
        return sorted.getLast();
    }

    private double at(double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    /** Name, p50, p95, maximum, unit, and how often the median has the baseline in it. */
    public String line() {
        return String.format(Locale.ROOT, "%-26s %9.1f %9.1f %9.1f %-3s %8.1f", name, p50(), p95(), max(), unit,
                p50() / baseline);
    }
}

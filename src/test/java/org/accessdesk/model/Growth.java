package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * Tells work that grows with the size of its input from work that grows with its square, by the memory that it takes on
 * this thread: copying a map of n changes for each of n changes takes four times as much for twice as many. No clock is
 * asked, so a busy computer changes nothing.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Twice as much, and some more for what is made once. */
    private static final double LINEAR = 2.6;

    private Growth() {}

    /** Checks that the work that {@code prepared} makes of a size takes about twice as much for 2 n as for n. */
    public static void isLinear(int n, IntFunction<Runnable> prepared) {
        // Once before, as classes are loaded by the first run.
        bytes(prepared.apply(n));
        var once = bytes(prepared.apply(n));
        var twice = bytes(prepared.apply(2 * n));
        assertThat((double) twice / once).as("%d bytes for %d, %d for twice as many", once, n, twice)
                .isLessThan(LINEAR);
    }

    /** Checks that {@code work} of something with {@code n} elements takes at most {@code most} bytes for each. */
    public static void takesAtMost(int most, int n, Runnable work) {
        assertThat(bytes(work) / n).as("bytes for each of %d", n).isLessThanOrEqualTo(most);
    }

    private static long bytes(Runnable work) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}

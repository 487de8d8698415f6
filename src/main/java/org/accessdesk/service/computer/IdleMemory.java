package org.accessdesk.service.computer;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives memory back while nobody works. Each refresh leaves the lists before it behind, and the virtual machine would
 * collect them only when its heap is full; that stops the window for a moment, so it is done while nobody looks.
 */
public final class IdleMemory {
    /** How long nobody has to have touched the window. */
    static final Duration IDLE = Duration.ofSeconds(30);
    /** What may be left behind in any case, in bytes. */
    static final long SPARE = 32_000_000;
    private final LongSupplier used;
    private final Runnable collect;
    /** The bytes in use after the last collection. */
    private long kept;

    /**
     * Memory as seen by {@code used}, in bytes.
     *
     * @param collect collects what is left behind; stops all threads for a moment
     */
    IdleMemory(LongSupplier used, Runnable collect) {
        this.used = used;
        this.collect = collect;
    }

    /** The memory of this virtual machine. */
    public static IdleMemory ofSystem() {
        var runtime = Runtime.getRuntime();
        return new IdleMemory(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    /** Collects if it is worth it; call now and then, with the time since somebody touched the window. */
    public void look(Duration untouched) {
        if (untouched.compareTo(IDLE) >= 0 && used.getAsLong() > kept + kept / 2 + SPARE) {
            collect.run();
            kept = used.getAsLong();
        }
    }
}

package org.accessdesk.service.apply.run;

import java.util.function.IntSupplier;
import org.accessdesk.api.ApiException;

/**
 * Limits how many requests of a run are under way at once. A write goes before the reads that wait, so that little
 * time passes between an object's fresh read and its write. Thread-safe.
 */
public final class RequestGate {
    private final IntSupplier limit;
    private int underWay;
    private int waitingWrites;

    /** A request that returns its answer or fails. */
    @FunctionalInterface
    public interface GatedRequest<T> {
        /** Sends it. */
        T send() throws ApiException;
    }

    /** @param limit how many requests may be under way; asked before each request */
    RequestGate(IntSupplier limit) {
        this.limit = limit;
    }

    /** Sends a request that reads, as soon as it may. */
    public <T> T read(GatedRequest<T> request) throws ApiException, InterruptedException {
        enter(false);
        return sent(request);
    }

    /** Sends a request that writes, as soon as it may. */
    public <T> T write(GatedRequest<T> request) throws ApiException, InterruptedException {
        enter(true);
        return sent(request);
    }

    private synchronized void enter(boolean write) throws InterruptedException {
        waitingWrites += write ? 1 : 0;
        try {
            while (underWay >= limit.getAsInt() || (!write && waitingWrites > 0)) {
                wait();
            }
            underWay++;
        } finally {
            waitingWrites -= write ? 1 : 0;
            notifyAll();
        }
    }

    private <T> T sent(GatedRequest<T> request) throws ApiException {
        try {
            return request.send();
        } finally {
            leave();
        }
    }

    private synchronized void leave() {
        underWay--;
        notifyAll();
    }
}

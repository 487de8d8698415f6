package org.accessdesk.demo.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Request;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.switches.StaleReads;
import org.accessdesk.demo.world.switches.Switches;

/**
 * The API with reads that lag behind writes: each write keeps the state before it, and reads are answered from the
 * oldest state that must still be shown. The caller must pass requests one at a time.
 */
public final class LaggingReads {
    private final Deque<Past> pasts = new ArrayDeque<>();
    private final World world;
    private final Switches switches;
    private final InstantSource clock;
    private final Gate gate;
    private final Api now;

    public LaggingReads(World world, Switches switches, InstantSource clock) {
        this.world = world;
        this.switches = switches;
        this.clock = clock;
        gate = new Gate(world, clock);
        now = new Api(world, switches, clock, gate);
    }

    /** Answers one request. */
    public ApiReply answer(Request request) {
        return request.method().equals("GET") ? shown().answer(request) : written(request);
    }

    private ApiReply written(Request request) {
        World before = world.copy();
        ApiReply reply = now.answer(request);
        if (world.writes() != before.writes()) {
            pasts.addLast(new Past(new Api(before, switches, clock, gate), clock.instant()));
        }
        return reply;
    }

    /** The API that answers the next read. */
    private Api shown() {
        StaleReads stale = switches.staleReads();
        pasts.removeIf(past -> past.isOver(stale, clock.instant()));
        pasts.forEach(past -> past.readCount++);
        return pasts.stream().filter(past -> past.readCount > stale.fresh()).map(past -> past.api).findFirst()
                .orElse(now);
    }

    /** The state before a write. */
    private static final class Past {
        private final Api api;
        private final Instant writtenAt;
        private int readCount;

        Past(Api api, Instant writtenAt) {
            this.api = api;
            this.writtenAt = writtenAt;
        }

        boolean isOver(StaleReads stale, Instant now) {
            return (stale.reads() > 0 && readCount >= stale.fresh() + stale.reads())
                    || (stale.time().isPositive() && !now.isBefore(writtenAt.plus(stale.time())));
        }
    }
}

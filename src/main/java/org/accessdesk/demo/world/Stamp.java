package org.accessdesk.demo.world;

import java.time.Instant;

/** Who did something, and when. */
public record Stamp(Instant at, String byId, String byName) {}

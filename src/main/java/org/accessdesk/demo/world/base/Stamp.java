package org.accessdesk.demo.world.base;

import java.time.Instant;

/** Author and time of a write. */
public record Stamp(Instant at, String byId, String byName) {}

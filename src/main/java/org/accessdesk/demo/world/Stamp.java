package org.accessdesk.demo.world;

import java.time.Instant;

/** When something was done, and by whom. */
public record Stamp(Instant at, String byId, String byName) {}

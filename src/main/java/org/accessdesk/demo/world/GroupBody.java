package org.accessdesk.demo.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a write of a group holds; null buyers and extensions mean all. */
public record GroupBody(String name, String description, String logo, List<String> modules,
        @Nullable List<String> buyers, @Nullable List<String> extensions) {}

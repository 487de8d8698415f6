package org.accessdesk.demo.world.writes;

import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.entity.PlatformModule;

/** Changes that the platform makes without a request. */
public final class PlatformWrites {
    private final World world;

    public PlatformWrites(World world) {
        this.world = world;
    }

    /** Makes a module unavailable to accounts; groups keep it until they are saved (Module BR-009). */
    public void withdraw(String moduleId) {
        PlatformModule module = world.modules().get(moduleId);
        world.modules().put(module.withdrawn(world.stamp("TKN-0001-0001", "Platform")));
    }
}

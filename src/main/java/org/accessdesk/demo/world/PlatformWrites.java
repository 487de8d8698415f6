package org.accessdesk.demo.world;

/** What the platform itself does, without any account asking for it. */
public final class PlatformWrites {
    private final World world;

    public PlatformWrites(World world) {
        this.world = world;
    }

    /** Makes a module one that accounts may no longer have; groups keep it until they are saved (Module BR-009). */
    public void withdraw(String moduleId) {
        PlatformModule module = world.modules().get(moduleId);
        world.modules().put(module.withdrawn(world.stamp("TKN-0001-0001", "Platform")));
    }
}

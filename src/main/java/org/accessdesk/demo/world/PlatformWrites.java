package org.accessdesk.demo.world;

/** What the platform itself does, without any account asking for it. */
public final class PlatformWrites {
    private final World world;

    public PlatformWrites(World world) {
        this.world = world;
    }

    /** Makes a module one that accounts may no longer have; groups keep it until they are saved (Module BR-009). */
    public void withdraw(Actor actor, String moduleId) {
        Stamp stamp = world.stamp(actor);
        PlatformModule next = world.modules().get(moduleId).withdrawn(stamp);
        world.modules().put(next);
        world.log(World.Kind.Module, "updated", actor.account().id(), next, stamp);
    }
}

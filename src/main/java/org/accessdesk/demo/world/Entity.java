package org.accessdesk.demo.world;

/** What every object of the platform has: an id, a revision that rises with each update, who made and changed it. */
public abstract class Entity {
    private final String id;
    private final Stamp created;
    private Stamp updated;
    private int revision = 1;

    Entity(String id, Stamp created) {
        this.id = id;
        this.created = created;
        this.updated = created;
    }

    public String id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public Stamp created() {
        return created;
    }

    public Stamp updated() {
        return updated;
    }

    void touch(Stamp stamp) {
        updated = stamp;
        revision++;
    }
}

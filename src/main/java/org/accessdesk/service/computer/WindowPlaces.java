package org.accessdesk.service.computer;

import java.util.Optional;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.SettingsStore;
import org.jspecify.annotations.Nullable;

/** Remembers where the window is, from one start to the next. */
public final class WindowPlaces implements AutoCloseable {
    private final SettingsStore store;
    private final Tasks tasks;
    private volatile @Nullable WindowPlace last;
    private volatile @Nullable WindowPlace kept;

    public WindowPlaces(SettingsStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** Where it was last; blocks. */
    public Optional<WindowPlace> saved() {
        return store.window();
    }

    /** Records the current place; call often. It is saved when two calls in a row give the same place. */
    public void at(WindowPlace place) {
        var stayed = place.equals(last);
        last = place;
        if (stayed && !place.equals(kept)) {
            kept = place;
            tasks.start(_ -> write(), Tasks.<Boolean>handler(_ -> {}, _ -> {}));
        }
    }

    /** Writes the place current at that time: an earlier one must never overwrite a later one. */
    private synchronized boolean write() {
        var place = last;
        if (place != null) {
            store.keep(place);
        }
        return place != null;
    }

    /** Saves the last place; blocks. */
    @Override
    public void close() {
        if (last != null && !last.equals(kept)) {
            write();
        }
    }
}

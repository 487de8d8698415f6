package org.accessdesk.service.computer;

import java.util.Optional;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.service.Tasks;
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

    /** It is there now. Say so often: it is kept once it has stayed there from one time to the next. */
    public void at(WindowPlace place) {
        var stayed = place.equals(last);
        last = place;
        if (stayed && !place.equals(kept)) {
            kept = place;
            tasks.start(_ -> {
                store.keep(place);
                return place;
            }, Tasks.<WindowPlace>handler(_ -> {}, _ -> {}));
        }
    }

    /** Keeps where it was last; blocks. */
    @Override
    public void close() {
        var place = last;
        if (place != null && !place.equals(kept)) {
            store.keep(place);
        }
    }
}

package org.accessdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/** The commands of one window, in the order in which they were added. */
public final class Commands {
    private final List<Supplier<List<Command>>> sources = new ArrayList<>();

    /** Adds the commands of {@code source}, which is asked each time, as they may depend on what is shown. */
    public void add(Supplier<List<Command>> source) {
        sources.add(source);
    }

    /** All commands, those that are impossible now too. */
    public List<Command> all() {
        return sources.stream().flatMap(source -> source.get().stream()).toList();
    }

    /** The command of the key {@code event}, wherever the focus is; none for the keys of lists and fields. */
    public Optional<Command> of(KeyEvent event) {
        var key = Stream.of(KeyBinding.values())
                .filter(k -> k.group().isOfWindow() && k.matches(event)).findFirst();
        return key.flatMap(k -> all().stream().filter(c -> c.keys().contains(k)).findFirst());
    }
}

package org.accessdesk.ui.shell.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.text.SearchMatch;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Commands;
import org.accessdesk.ui.kit.KeyBinding;
import org.jspecify.annotations.Nullable;

/** The palette: finds commands, users, groups and modules by a few letters, and runs or shows them. */
public final class PaletteViewModel {
    private static final int MOST_RECENT = 6;
    private final Workspace workspace;
    private final Destination destination;
    private final Commands commands;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    /** The keys of what was chosen, latest first. */
    private final List<Object> recent = new ArrayList<>();
    private boolean searched;

    /** The navigation to objects. */
    public interface Destination {
        void show(AccountUser user);

        void show(UserGroup group);

        /** Shows the users who have {@code module}. */
        void show(Module module);
    }

    /**
     * A search result.
     *
     * @param key tells it from others: an id, or the texts of a command
     * @param detail what it is, or the keys of a command
     */
    public record Hit(Object key, String text, String detail, Runnable action) {}

    /** A palette over the objects of {@code workspace} and the {@code commands} that are possible at each search. */
    public PaletteViewModel(Workspace workspace, Destination destination, Commands commands) {
        this.workspace = workspace;
        this.destination = destination;
        this.commands = commands;
    }

    /** Whether it is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The results for the last text, best first; at first for a blank one, found when somebody asks. */
    public ObservableList<Hit> hits() {
        if (!searched) {
            search("");
        }
        return hits;
    }

    /**
     * Finds what contains every word of {@code text}: first what begins with it, then what has words that begin with its
     * words, in alphabetical order. For a blank text what was chosen lately, then all commands.
     */
    public void search(String text) {
        searched = true;
        var words = SearchText.words(text);
        hits.setAll(words.isEmpty() ? atFirst() : best(words));
    }

    private List<Hit> atFirst() {
        var possible = possible().map(PaletteViewModel::hit).toList();
        var objects = objects();
        var lately = recent.stream().flatMap(key -> again(key, possible, objects).stream()).toList();
        return Stream.concat(lately.stream(), possible.stream().filter(h -> !recent.contains(h.key()))).toList();
    }

    private static Optional<Hit> again(Object key, List<Hit> possible, @Nullable PaletteObjects objects) {
        return possible.stream().filter(h -> h.key().equals(key)).findFirst()
                .or(() -> objects == null ? Optional.empty() : objects.find(key));
    }

    private List<Hit> best(List<String> words) {
        var best = new BestHits();
        possible().forEach(c -> best.add(match(c, words), SearchText.fold(c.text()), () -> hit(c)));
        var objects = objects();
        if (objects != null) {
            objects.search(words, best);
        }
        return best.hits();
    }

    private @Nullable PaletteObjects objects() {
        var snapshot = workspace.directory().state().value().snapshot();
        return snapshot == null ? null
                : new PaletteObjects(new DraftedSnapshot(snapshot, workspace.drafts().changes()), destination);
    }

    private Stream<Command> possible() {
        return commands.all().stream().filter(c -> c.possible().getAsBoolean());
    }

    /** A command is also found by the descriptions of its keys, which say the same in other words. */
    private static SearchMatch match(Command command, List<String> words) {
        var others = Stream.concat(Stream.of(command.detail()), command.keys().stream().map(KeyBinding::text)).toList();
        return SearchMatch.of(SearchText.fold(command.text()), SearchText.fold(String.join(" ", others)), words);
    }

    private static Hit hit(Command command) {
        return new Hit(command.text() + '\n' + command.detail(), command.text(), command.aside(), command.action());
    }

    /** Closes the palette and runs the action of {@code hit}. */
    public void choose(Hit hit) {
        recent.remove(hit.key());
        recent.addFirst(hit.key());
        while (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
        open.set(false);
        hit.action().run();
    }
}

package org.accessdesk.ui.shell.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.account.Directory;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The palette: finds users, groups and commands by a few letters, and navigates to them. */
public final class PaletteViewModel {
    private static final int MOST = 9;
    private final Directory directory;
    private final Destination destination;
    private final Supplier<List<Hit>> commands;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    /** The navigation to users and groups. */
    public interface Destination {
        void show(AccountUser user);

        void show(UserGroup group);
    }

    /** A search result: its name, its kind, and its action. */
    public record Hit(String text, String detail, Runnable action) {}

    /** A palette over the objects of {@code directory} and {@code commands}, which are requested at each search. */
    public PaletteViewModel(Directory directory, Destination destination, Supplier<List<Hit>> commands) {
        this.directory = directory;
        this.destination = destination;
        this.commands = commands;
        search("");
    }

    /** Whether it is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The results for the last text, best first. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /** Finds results that contain every word of {@code text}; only commands for a blank text. */
    public void search(String text) {
        var words = SearchText.words(text);
        var found = new ArrayList<>(commands.get().stream().filter(h -> holds(h.text(), words)).toList());
        var snapshot = directory.state().value().snapshot();
        if (snapshot != null && !text.isBlank()) {
            Stream.concat(groups(snapshot, words), users(snapshot, words)).limit(MOST).forEach(found::add);
        }
        hits.setAll(found.stream().limit(MOST).toList());
    }

    private Stream<Hit> groups(Snapshot snapshot, List<String> words) {
        return snapshot.groups().stream().filter(g -> holds(g.name() + ' ' + g.id(), words))
                .map(g -> new Hit(Names.unlessRepeated(g.id().value(), snapshot.names().of(g.id())),
                        Texts.format("shell.palette.group", g.id().value()),
                        () -> destination.show(g)));
    }

    private Stream<Hit> users(Snapshot snapshot, List<String> words) {
        return snapshot.users().stream().filter(u -> snapshot.search().matches(u.id(), words))
                .map(u -> hit(u, snapshot));
    }

    private Hit hit(AccountUser user, Snapshot snapshot) {
        var email = Names.line(user.email());
        return new Hit(Names.unlessRepeated(email, snapshot.names().of(user.id())), email,
                () -> destination.show(user));
    }

    private static boolean holds(String text, List<String> words) {
        return SearchText.containsAll(SearchText.fold(text), words);
    }

    /** Closes the palette and runs the action of {@code hit}. */
    public void choose(Hit hit) {
        open.set(false);
        hit.action().run();
    }
}

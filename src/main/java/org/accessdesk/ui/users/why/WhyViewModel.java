package org.accessdesk.ui.users.why;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.why.Way;
import org.accessdesk.model.why.Why;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.users.why.WhyContent.WayText;
import org.jspecify.annotations.Nullable;

/** Why one user has a module by the draft or does not have it, and the changes that turn it round. */
public final class WhyViewModel {
    private final Workspace workspace;
    private final UserId user;
    private final String name;
    private final List<Choice<ModuleId>> choices;
    private final ReadOnlyObjectWrapper<WhyContent> content;
    private @Nullable ModuleId module;

    /** Asks about {@code user}, who is in {@code drafted}; about no module yet if {@code module} is null. */
    public WhyViewModel(Workspace workspace, UserId user, DraftedSnapshot drafted, @Nullable ModuleId module) {
        this.workspace = workspace;
        this.user = user;
        this.module = module;
        name = Names.of(user, drafted.names());
        choices = choices(drafted, module);
        content = new ReadOnlyObjectWrapper<>(find(drafted));
    }

    /** The modules of the catalogue that the account may have, and that which is asked about, by name. */
    private static List<Choice<ModuleId>> choices(DraftedSnapshot drafted, @Nullable ModuleId asked) {
        var grants = drafted.snapshot().grants();
        var ids = Stream.concat(drafted.snapshot().modules().stream().map(Module::id).filter(grants::mayGrant),
                Stream.ofNullable(asked)).distinct();
        return Alphabetical.sorted(ids.map(id -> new Choice<>(id, Names.of(id, drafted.names()))).toList(),
                Choice::text);
    }

    /** Names the user it is about. */
    public String title() {
        return Texts.format("users.why.title", name);
    }

    /** The modules to ask about. */
    public List<Choice<ModuleId>> choices() {
        return choices;
    }

    /** The module that is asked about; empty before one is chosen. */
    public Optional<ModuleId> module() {
        return Optional.ofNullable(module);
    }

    /** What to show. */
    public ReadOnlyObjectProperty<WhyContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Asks about {@code other}. */
    public void choose(ModuleId other) {
        module = other;
        update();
    }

    /**
     * Puts {@code way} into the draft, as one step of undo, and returns true; if something else is true by now, shows that
     * and returns false.
     */
    public boolean put(Way way) {
        var drafted = workspace.drafted();
        if (drafted == null || find(drafted).ways().stream().map(WayText::way).noneMatch(way::equals)) {
            update();
            return false;
        }
        workspace.drafts().edit(changes -> way.addTo(changes, drafted.snapshot()));
        return true;
    }

    private void update() {
        var drafted = workspace.drafted();
        if (drafted != null) {
            content.set(find(drafted));
        }
    }

    private WhyContent find(DraftedSnapshot drafted) {
        var who = drafted.snapshot().user(user);
        if (module == null || who.isEmpty()) {
            return new WhyContent(Texts.format("users.why.choose", name), List.of());
        }
        return new WhyTexts(user, drafted.names())
                .of(Why.of(who.get(), module, drafted, workspace.directory().permissions()));
    }
}

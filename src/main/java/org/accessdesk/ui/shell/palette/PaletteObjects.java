package org.accessdesk.ui.shell.palette;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.SearchMatch;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.palette.PaletteViewModel.Destination;
import org.accessdesk.ui.shell.palette.PaletteViewModel.Hit;

/** The users, groups and modules that the palette finds, by their drafted names and those on the server. */
record PaletteObjects(DraftedSnapshot drafted, Destination destination) {

    void search(List<String> words, BestHits best) {
        var users = drafted.snapshot().search();
        var index = drafted.snapshot().index();
        for (var at = 0; at < index.size(); at++) {
            var position = at;
            best.add(users.match(position, words), users.name(position), () -> hit(index.user(position)));
        }
        for (var group : drafted.snapshot().groups()) {
            var name = SearchText.fold(drafted.contentOf(group).name());
            best.add(SearchMatch.of(name, SearchText.fold(group.name() + ' ' + group.id()), words), name,
                    () -> hit(group));
        }
        for (var module : drafted.snapshot().modules()) {
            var name = SearchText.fold(module.name());
            best.add(SearchMatch.of(name, SearchText.fold(module.id().value()), words), name, () -> hit(module));
        }
    }

    /** The hit of the object {@code id}; none for anything else, or if it does not exist any more. */
    Optional<Hit> find(Object id) {
        return switch (id) {
            case UserId user -> drafted.snapshot().user(user).map(this::hit);
            case GroupId group -> drafted.snapshot().group(group).map(this::hit);
            case ModuleId module -> drafted.snapshot().module(module).map(this::hit);
            default -> Optional.empty();
        };
    }

    private Hit hit(AccountUser user) {
        var email = Names.line(user.email());
        return new Hit(user.id(), Names.unlessRepeated(email, drafted.names().of(user.id())), email,
                () -> destination.show(user));
    }

    private Hit hit(UserGroup group) {
        var id = group.id().value();
        return new Hit(group.id(), Names.unlessRepeated(id, drafted.names().of(group.id())),
                group.id().isLocal() ? Texts.get("shell.palette.newGroup") : Texts.format("shell.palette.group", id),
                () -> destination.show(group));
    }

    private Hit hit(Module module) {
        var id = module.id().value();
        return new Hit(module.id(), Names.unlessRepeated(id, drafted.names().of(module.id())),
                Texts.format("shell.palette.module", id), () -> destination.show(module));
    }
}

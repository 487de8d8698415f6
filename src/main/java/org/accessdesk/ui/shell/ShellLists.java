package org.accessdesk.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.computer.Opener;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.table.ListActions;

/**
 * Where the lists of a workspace lead to.
 *
 * @param production the address of the Marketplace, whose pages are known; those of another server are not
 */
record ShellLists(Destinations to, Workspace workspace, Opener opener, String production) implements ListActions {
    private static final String PAGES = "https://portal.platform.softwareone.com/administration/settings/";

    @Override
    public void export(CsvTable table, Path file) {
        var notices = to.shell().exports();
        workspace.history().export(table, file, () -> notices.exported(file), why -> notices.notExported(file, why));
    }

    @Override
    public Optional<String> page(Id object) {
        return workspace.address().equals(production) ? switch (object) {
            case UserId user when !user.isLocal() -> Optional.of(PAGES + "users/" + user);
            case GroupId group when !group.isLocal() -> Optional.of(PAGES + "groups/" + group);
            default -> Optional.empty();
        } : Optional.empty();
    }

    @Override
    public void open(String page) {
        opener.openPage(page, to.shell().exports()::notOpened);
    }

    @Override
    public void toUsers(ListFilter filter) {
        to.toUsers(filter);
    }

    @Override
    public void toGroups(ListFilter filter) {
        to.toGroups(filter);
    }
}

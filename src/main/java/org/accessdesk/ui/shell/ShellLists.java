package org.accessdesk.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.compare.Overlap;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.computer.Opener;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.compare.PairTexts;
import org.accessdesk.ui.kit.pane.PairContent;
import org.accessdesk.ui.kit.table.ListActions;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

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
    public Optional<PairContent> compare(Id left, Id right) {
        var drafted = workspace.drafted();
        if (drafted == null) {
            return Optional.empty();
        }
        var texts = new PairTexts(drafted);
        return switch (left) {
            case UserId one when right instanceof UserId other -> drafted.snapshot().user(one)
                    .flatMap(l -> drafted.snapshot().user(other).map(r -> texts.of(l, r,
                            List.of(makeLike(one, other, drafted), makeLike(other, one, drafted)))));
            case GroupId one when right instanceof GroupId other -> drafted.snapshot().group(one)
                    .flatMap(l -> drafted.snapshot().group(other).map(r -> texts.of(l, r,
                            Stream.of(fill(one, other, drafted), fill(other, one, drafted)).flatMap(Optional::stream)
                                    .toList())));
            default -> Optional.empty();
        };
    }

    /** Puts the users that only one group has into the other; nothing if there are none. */
    private Optional<PairContent.PairAction> fill(GroupId group, GroupId from, DraftedSnapshot drafted) {
        var missing = Overlap.of(drafted.membersOf(from), drafted.membersOf(group)).onlyLeft();
        return missing.isEmpty() || drafted.changes().isDeleted(group) ? Optional.empty()
                : Optional.of(new PairContent.PairAction(Texts.format("compare.fill", missing.size(),
                        Names.of(from, drafted.names()), Names.of(group, drafted.names())),
                        () -> to.addToGroup(missing, group)));
    }

    private PairContent.PairAction makeLike(UserId user, UserId model, DraftedSnapshot drafted) {
        return new PairContent.PairAction(Texts.format("compare.makeLike", Names.of(user, drafted.names()),
                Names.of(model, drafted.names())), () -> to.makeLike(user, model));
    }

    @Override
    public void toUsers(ListFilter filter) {
        to.toUsers(filter);
    }

    @Override
    public void toGroups(ListFilter filter) {
        to.toGroups(filter);
    }

    @Override
    public void toCampaigns() {
        to.toCampaigns();
    }
}

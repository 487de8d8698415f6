package org.accessdesk.ui.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.rule.LimitFault;
import org.accessdesk.model.rule.LimitGuard;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.groups.GroupLimit.LimitChoice;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** What the editor shows of the buyers and extensions of a group, as drafted. */
final class LimitRows {
    private final UserGroup group;
    private final DraftedSnapshot drafted;
    private final Snapshot snapshot;

    LimitRows(UserGroup group, DraftedSnapshot drafted) {
        this.group = group;
        this.drafted = drafted;
        this.snapshot = drafted.snapshot();
    }

    /**
     * What it shows; empty where the account has none of the kind: an older server knows no extensions, the Default group
     * has none (UserGroup BR-009), and only clients have buyers.
     *
     * @param choosing whether a person is about to choose the first one
     */
    Optional<GroupLimit> of(LimitField field, boolean choosing) {
        return switch (field) {
            case BUYERS -> hasBuyers() ? Optional.of(buyers(choosing)) : Optional.empty();
            case EXTENSIONS -> group.isDefault() || !snapshot.knowsExtensions() ? Optional.empty()
                    : Optional.of(extensions(choosing));
        };
    }

    private boolean hasBuyers() {
        return !snapshot.buyers().isEmpty() || !group.buyerLimit().ids().isEmpty();
    }

    private GroupLimit buyers(boolean choosing) {
        var limit = drafted.contentOf(group).buyers();
        var fault = LimitGuard.ofModules(drafted.modulesOf(group), snapshot).map(this::why);
        var chosen = choosing || limit.isChosen();
        var proposal = limit.ids().isEmpty() || !isEdited() ? ""
                : fault.map(why -> Texts.format("groups.limit.proposal", why)).orElse("");
        var why = fault.orElseGet(() -> choosing && limit.ids().isEmpty() ? Texts.get("groups.limit.chooseOne")
                : "");
        return limit(LimitField.BUYERS, limit, chosen, why, fault.isEmpty(), proposal);
    }

    /** What the server has already is its own matter. */
    private boolean isEdited() {
        return !drafted.modulesOf(group).equals(group.moduleIds())
                || !drafted.contentOf(group).buyers().equals(group.buyerLimit());
    }

    private String why(LimitFault fault) {
        return switch (fault) {
            case MODULE_NEEDS_ALL -> Texts.format("groups.limit.needsAll", drafted.modulesOf(group).stream().sorted()
                    .filter(m -> snapshot.module(m).filter(Module::mayRequireAllBuyers).isPresent()).findFirst()
                    .map(m -> Names.of(m, drafted.names())).orElse(""));
            case NO_MODULE, NONE_CHOSEN, NOT_FOUND, DEFAULT_GROUP -> Texts.get("groups.limit.noModule");
        };
    }

    private GroupLimit extensions(boolean choosing) {
        var limit = drafted.contentOf(group).extensions();
        var why = choosing && !limit.isChosen() ? Texts.get("groups.limit.chooseOne")
                : limit.isSaid() ? ""
                        : Texts.get(group.id().isLocal() ? "groups.limit.atServer" : "groups.limit.allOrNone");
        return limit(LimitField.EXTENSIONS, limit, choosing || limit.isChosen(), why, true, "");
    }

    private GroupLimit limit(LimitField field, Limit limit, boolean chosen, String why, boolean choosable,
            String proposal) {
        var server = field.of(group.content());
        var deleted = drafted.changes().isDeleted(group.id());
        var unsaid = !limit.isSaid() && field == LimitField.BUYERS;
        var rows = rows(field, limit, chosen, server);
        var note = deleted ? Texts.get("groups.lock.deleted")
                : unsaid ? Texts.get("groups.limit.unsaid")
                        : why.isEmpty() && rows.isEmpty() ? Texts.get("groups.limit.none") : why;
        var was = limit.equals(server) || group.id().isLocal() ? ""
                : Texts.format("groups.editor.was", LimitTexts.brief(field, server, drafted.names()));
        var selected = chosen ? LimitChoice.CHOSEN : limit.isSaid() ? LimitChoice.ALL : LimitChoice.NEITHER;
        return new GroupLimit(field, selected, was, note, deleted || unsaid, choosable && !rows.isEmpty(), rows,
                deleted ? "" : proposal);
    }

    private List<CheckRow<Id>> rows(LimitField field, Limit limit, boolean chosen, Limit server) {
        var listed = listed(field);
        var all = new HashSet<>(listed);
        all.addAll(limit.ids());
        all.addAll(server.ids());
        var names = drafted.names();
        return Alphabetical.sorted(all, id -> Names.of(id, names)).stream().map(id -> {
            var had = server.ids().contains(id);
            var has = limit.ids().contains(id);
            var last = field == LimitField.BUYERS && has && limit.ids().size() == 1;
            var gone = field == LimitField.BUYERS && !listed.isEmpty() && !listed.contains(id);
            return new CheckRow<>(id, Names.of(id, names), CheckState.of(chosen ? has : limit.isSaid()),
                    server.isChosen() && chosen ? Badge.of(had, has) : null,
                    gone ? Texts.get("groups.limit.notListed") : "",
                    chosen && last ? Texts.get("groups.limit.lastBuyer") : null);
        }).toList();
    }

    /** The buyers of the account, and the extensions that its groups name: the server has no list of these. */
    private Set<Id> listed(LimitField field) {
        var all = new HashSet<Id>();
        switch (field) {
            case BUYERS -> {
                snapshot.buyers().stream().map(Buyer::id).forEach(all::add);
                if (all.isEmpty()) {
                    snapshot.groups().forEach(g -> all.addAll(g.buyerLimit().ids()));
                }
            }
            case EXTENSIONS -> snapshot.extensions().stream().map(InstalledExtension::id).forEach(all::add);
        }
        return all;
    }
}

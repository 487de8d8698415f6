package org.accessdesk.ui.drafts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.message.Message;
import org.accessdesk.service.draft.DraftFiles;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads and writes draft files with the service, and presents them in texts and chips. */
public final class ServiceDraftFiles implements DraftFileActions {
    private final DraftFiles files;

    public ServiceDraftFiles(DraftFiles files) {
        this.files = files;
    }

    @Override
    public void export(Draft draft, Path file, Consumer<Optional<Message>> done) {
        files.export(draft, file, done);
    }

    @Override
    public void read(Path file, Consumer<ReadDraft> done) {
        files.read(file, read -> done.accept(switch (read) {
            case DraftFiles.DraftFileContent.OwnDraft(var draft) -> new ReadDraft.OpenedDraft(draft);
            case DraftFiles.DraftFileContent.OtherAccountDraft foreign -> new ReadDraft.ShownDraft(shown(foreign));
            case DraftFiles.DraftFileContent.UnreadableDraft(var why) -> new ReadDraft.RefusedFile(Messages.of(why));
        }));
    }

    private static ForeignDraft shown(DraftFiles.DraftFileContent.OtherAccountDraft foreign) {
        var account = Names.line(foreign.account().name()) + " (" + foreign.account().id() + ")";
        var names = Names.of(drafted(foreign));
        var lines = foreign.draft().changes().changes().values().stream().map(c -> line(c, names)).toList();
        return new ForeignDraft(foreign.draft().name(), Names.line(foreign.draft().reason()), account,
                Texts.format("drafts.foreign.why", account), lines);
    }

    /** The names in the file, with the new ones that the draft gives to groups. */
    private static Map<String, String> drafted(DraftFiles.DraftFileContent.OtherAccountDraft foreign) {
        var names = new HashMap<>(foreign.names());
        for (var change : foreign.draft().changes().changes().values()) {
            switch (change) {
                case GroupChange g when g.name() != null -> names.put(g.group().value(), g.name());
                case GroupCreation g -> names.put(g.group().value(), g.content().name());
                case UserInvitation i -> names.put(i.user().value(), i.name());
                case GroupChange _, GroupDeletion _, InvitationRenewal _, MembershipChange _, TokenChange _, UserRemoval _ -> {
                    // No new name.
                }
            }
        }
        return names;
    }

    private static ForeignChangeLine line(Change change, Map<String, String> names) {
        var id = change.target().id().value();
        var chips = new ArrayList<Chip.Value>();
        var kind = switch (change) {
            case MembershipChange m -> {
                add(chips, m.added(), Chip.Variant.ADDED, names);
                add(chips, m.removed(), Chip.Variant.REMOVED, names);
                yield Texts.get("drafts.foreign.memberships");
            }
            case GroupChange g -> {
                add(chips, g.addedModules(), Chip.Variant.ADDED, names);
                add(chips, g.removedModules(), Chip.Variant.REMOVED, names);
                for (var field : GroupTextField.values()) {
                    text(chips, field.of(g.base()), field.of(g));
                }
                yield Texts.get("drafts.foreign.group");
            }
            case GroupCreation g -> {
                add(chips, g.content().modules(), Chip.Variant.ADDED, names);
                yield Texts.get("drafts.foreign.newGroup");
            }
            case GroupDeletion g -> {
                add(chips, g.base().modules(), Chip.Variant.REMOVED, names);
                yield Texts.get("drafts.foreign.deletedGroup");
            }
            case InvitationRenewal _ -> Texts.get("drafts.foreign.renewedInvitation");
            case UserInvitation i -> {
                add(chips, i.groups(), Chip.Variant.ADDED, names);
                yield Texts.get("drafts.foreign.invitedUser");
            }
            case UserRemoval r -> {
                add(chips, r.base(), Chip.Variant.REMOVED, names);
                yield Texts.get("drafts.foreign.removedUser");
            }
            case TokenChange t -> {
                add(chips, t.added(), Chip.Variant.ADDED, names);
                add(chips, t.removed(), Chip.Variant.REMOVED, names);
                yield Texts.get("drafts.foreign.token");
            }
        };
        return new ForeignChangeLine(id, names.getOrDefault(id, id), kind, chips);
    }

    private static void add(List<Chip.Value> chips, Collection<? extends Id> ids, Chip.Variant variant,
            Map<String, String> names) {
        chips.addAll(Chip.Value.ofNames(ids, variant, id -> names.getOrDefault(id.toString(), id.toString())));
    }

    private static void text(List<Chip.Value> chips, String before, @Nullable String after) {
        if (after != null) {
            chips.addAll(Chip.Value.ofTexts(before, after));
        }
    }
}

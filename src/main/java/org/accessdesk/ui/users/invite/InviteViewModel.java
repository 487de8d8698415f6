package org.accessdesk.ui.users.invite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.invite.InviteeList;
import org.accessdesk.model.invite.LineProblem;
import org.accessdesk.model.invite.PastedPerson;
import org.accessdesk.service.base.State;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Drafts invitations of the people that a text names, into the ticked groups. Who is in the account already is offered
 * to be put into these groups instead.
 */
public final class InviteViewModel {
    private final Workspace workspace;
    private final Consumer<Collection<UserId>> select;
    private final StringProperty text = new SimpleStringProperty("");
    private final Set<GroupId> groups = new HashSet<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<
            @Nullable InviteContent> content = new ReadOnlyObjectWrapper<>();
    private final State.Subscription subscription;

    /** @param select selects users in their list */
    public InviteViewModel(Workspace workspace, Consumer<Collection<UserId>> select) {
        this.workspace = workspace;
        this.select = select;
        text.subscribe(_ -> update());
        subscription = workspace.drafts().state().observe(_ -> update());
    }

    /** The people, one a line. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether the pane is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What to show; null if the pane is not open or the account is not known. */
    public ReadOnlyObjectProperty<@Nullable InviteContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Opens the pane. */
    public void open() {
        open.set(true);
        update();
    }

    /** Opens the pane for {@code pasted} people. */
    public void open(String pasted) {
        text.set(pasted);
        open();
    }

    /** Closes the pane; what was typed is gone, as nothing was drafted. */
    public void cancel() {
        open.set(false);
        text.set("");
        groups.clear();
        update();
    }

    /** Ticks a group that the people join. */
    public void toggle(GroupId group, boolean joins) {
        if (joins) {
            groups.add(group);
        } else {
            groups.remove(group);
        }
        update();
    }

    /** Drafts the invitations, closes the pane and selects the people. */
    public void add() {
        var drafted = workspace.drafted();
        if (drafted == null || !canAdd(drafted)) {
            return;
        }
        var invitations = fresh(drafted).stream().map(this::invitation).toList();
        workspace.drafts().edit(set -> set.with(invitations));
        cancel();
        select.accept(invitations.stream().map(UserInvitation::user).toList());
    }

    private UserInvitation invitation(PastedPerson person) {
        return new UserInvitation(UserId.local(workspace.drafts().newNumber()), person.email(),
                person.firstName(), person.lastName(), groups);
    }

    /** Drafts that somebody who is in the account joins the ticked groups, and takes the person out of the text. */
    public void joinInstead(UserId user) {
        var drafted = workspace.drafted();
        if (drafted != null) {
            drafted.base().user(user).ifPresent(known -> {
                var others = list().people().stream().filter(p -> !UserInvitations.isFor(p, known)).toList();
                workspace.drafts().edit(set -> set.with(joining(set.of(known))));
                text.set(others.stream().map(UserInvitations::line).collect(Collectors.joining("\n")));
            });
        }
    }

    private MembershipChange joining(MembershipChange change) {
        var all = change;
        for (var group : groups) {
            all = all.with(group, true);
        }
        return all;
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
    }

    private InviteeList list() {
        return InviteeList.of(text.get());
    }

    private List<PastedPerson> fresh(DraftedSnapshot drafted) {
        return list().people().stream().filter(p -> known(p, drafted).isEmpty()).toList();
    }

    /** The user with the address, also one who is to be invited already. */
    private static Optional<AccountUser> known(PastedPerson person, DraftedSnapshot drafted) {
        return drafted.snapshot().userBy(person.email());
    }

    private boolean canAdd(DraftedSnapshot drafted) {
        var list = list();
        return list.problems().isEmpty() && !list.people().isEmpty() && !groups.isEmpty()
                && fresh(drafted).size() == list.people().size();
    }

    private void update() {
        var drafted = open.get() ? workspace.drafted() : null;
        if (drafted == null) {
            content.set(null);
            return;
        }
        groups.retainAll(drafted.snapshot().groupIds());
        var list = list();
        var fresh = fresh(drafted);
        var there = new ArrayList<InviteContent.Known>();
        list.people().forEach(p -> known(p, drafted).ifPresent(user -> there.add(new InviteContent.Known(
                Texts.format(user.id().isLocal() ? "users.invite.draftedAlready" : "users.invite.there", p.line(),
                        Names.of(user.id(), drafted.names())),
                user.id()))));
        content.set(new InviteContent(fresh.stream().map(UserInvitations::shown).toList(),
                list.problems().stream().map(InviteViewModel::sentence).toList(), there, rows(drafted),
                access(fresh, drafted), Texts.format("users.invite.add", fresh.size()), canAdd(drafted),
                missing(list, there)));
    }

    private String missing(InviteeList list, List<InviteContent.Known> there) {
        if (list.people().isEmpty() && list.problems().isEmpty()) {
            return Texts.get("users.invite.nobody");
        }
        if (!list.problems().isEmpty() || !there.isEmpty()) {
            return Texts.get("users.invite.correct");
        }
        return groups.isEmpty() ? Texts.get("users.invite.noGroup") : "";
    }

    private String access(List<PastedPerson> fresh, DraftedSnapshot drafted) {
        return fresh.isEmpty() || groups.isEmpty() ? ""
                : Texts.format("users.invite.access",
                        AccessTexts.modules(drafted.accessIn(groups), drafted.snapshot()));
    }

    private List<CheckRow<GroupId>> rows(DraftedSnapshot drafted) {
        return Alphabetical.sorted(drafted.snapshot().groups().stream()
                .filter(g -> !drafted.changes().isDeleted(g.id())).toList(), UserGroup::name).stream()
                .map(g -> row(g, drafted)).toList();
    }

    private CheckRow<GroupId> row(UserGroup group, DraftedSnapshot drafted) {
        return new CheckRow<>(group.id(), Names.of(group.id(), drafted.names()),
                CheckState.of(groups.contains(group.id())),
                group.isDefault() ? Badge.neutral(Texts.get("kit.default")) : null,
                AccessTexts.modules(drafted.modulesOf(group), drafted.snapshot()), null);
    }

    private static String sentence(LineProblem problem) {
        var text = Names.line(problem.text());
        return switch (problem.fault()) {
            case NO_ADDRESS -> Texts.format("users.invite.noAddress", problem.line(), text);
            case SEVERAL_ADDRESSES -> Texts.format("users.invite.several", problem.line(), text);
            case NO_NAME -> Texts.format("users.invite.noName", problem.line(), text);
            case TWICE -> Texts.format("users.invite.twice", problem.line(), text);
        };
    }
}

package org.accessdesk.ui.users.invite;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.invite.LineProblem;
import org.accessdesk.model.invite.PastedPerson;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Drafts invitations of the people that a text names, into the ticked groups. Who is in the account already is offered
 * to be put into these groups instead. The text is read in the background; a newer one takes the place of an older one.
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
    private InviteReading reading = InviteReading.NOTHING;
    /** Whether {@link #reading} is of the text and the draft as they are now, and nothing else goes on. */
    private boolean isRead;
    private @Nullable DraftedSnapshot meant;
    private int asked;

    /** @param select selects users in their list */
    public InviteViewModel(Workspace workspace, Consumer<Collection<UserId>> select) {
        this.workspace = workspace;
        this.select = select;
        text.subscribe(_ -> read());
        subscription = workspace.drafts().state().observe(_ -> follow());
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
        read();
    }

    /** Opens the pane for {@code pasted} people. */
    public void open(String pasted) {
        text.set(pasted);
        open();
    }

    /** Closes the pane; what was typed is gone, as nothing was drafted. */
    public void cancel() {
        open.set(false);
        reading = InviteReading.NOTHING;
        groups.clear();
        text.set("");
        read();
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
        if (!canAdd()) {
            return;
        }
        if (meant != workspace.drafted()) {
            read();
            return;
        }
        var people = reading.fresh();
        var users = workspace.drafts().newUsers(people.size());
        var into = Set.copyOf(groups);
        start(_ -> invitations(people, users, into), invitations -> {
            if (!groups.equals(into)) {
                read();
                return;
            }
            // Before the draft changes: the text need not be read for it once more.
            cancel();
            workspace.drafts().edit(set -> set.with(invitations));
            select.accept(users);
        });
    }

    private static List<UserInvitation> invitations(List<PastedPerson> people, List<UserId> users,
            Set<GroupId> groups) {
        return IntStream.range(0, users.size()).mapToObj(n -> {
            var person = people.get(n);
            return new UserInvitation(users.get(n), person.email(), person.firstName(), person.lastName(), groups);
        }).toList();
    }

    /** Drafts that somebody who is in the account joins the ticked groups, and takes the person out of the text. */
    public void joinInstead(UserId user) {
        var drafted = workspace.drafted();
        // While a newer text is read, the people of the older one would take its place.
        if (drafted != null && isRead) {
            drafted.base().user(user).ifPresent(known -> {
                var others = reading.list().people().stream().filter(p -> !UserInvitations.isFor(p, known))
                        .map(UserInvitations::line);
                // What stands twice is there once; the other lines that are to be corrected stay.
                var wrong = reading.list().problems().stream()
                        .filter(problem -> problem.fault() != LineProblem.LineFault.TWICE).map(LineProblem::text);
                var left = Stream.concat(others, wrong).collect(Collectors.joining("\n"));
                workspace.drafts().edit(set -> set.with(joining(set.of(known))));
                text.set(left);
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

    private boolean canAdd() {
        return isRead && reading.isUsable() && !groups.isEmpty();
    }

    private void follow() {
        if (open.get() && meant != workspace.drafted()) {
            read();
        }
    }

    private void read() {
        asked++;
        var drafted = open.get() ? workspace.drafted() : null;
        meant = drafted;
        if (drafted == null) {
            content.set(null);
            return;
        }
        var typed = text.get();
        start(_ -> InviteReading.of(typed, drafted), done -> {
            reading = done;
            isRead = true;
            update();
        });
    }

    /** Starts {@code work} on the text, in place of what goes on; {@code then} is not run if something else is started. */
    private <T> void start(Tasks.TaskBody<T> work, Consumer<T> then) {
        asked++;
        isRead = false;
        var before = content.get();
        if (before == null) {
            update();
        } else {
            content.set(before.working());
        }
        var mine = asked;
        workspace.tasks().start(work, Tasks.<T>handler(done -> {
            if (mine == asked) {
                then.accept(done);
            }
        }, problem -> {
            if (mine == asked) {
                reading = InviteReading.failed(Sentences.of(problem));
                isRead = true;
                update();
            }
        }));
    }

    private void update() {
        var drafted = meant;
        if (drafted == null) {
            return;
        }
        groups.retainAll(drafted.snapshot().groupIds());
        content.set(new InviteContent(reading.people(), reading.problems(), reading.there(), rows(drafted),
                access(reading.fresh(), drafted), Texts.format("users.invite.add", reading.fresh().size()), canAdd(),
                isRead ? missing() : Texts.get("bulk.working")));
    }

    private String missing() {
        var list = reading.list();
        if (list.people().isEmpty() && list.problems().isEmpty()) {
            return reading.problems().isEmpty() ? Texts.get("users.invite.nobody") : "";
        }
        if (!reading.isUsable()) {
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
}

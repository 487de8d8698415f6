package org.accessdesk.ui.users.like;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.bulk.LikePlan;
import org.accessdesk.model.bulk.LikePlan.LikeRequest;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Gives users the groups of a model user, except those that are left out. Worked out in the background. */
public final class LikeViewModel {
    private static final int HITS = 6;
    private final Workspace workspace;
    private final Consumer<Collection<UserId>> select;
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty removals = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Choice<UserId>>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable UserId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable LikeContent> content = new ReadOnlyObjectWrapper<>();
    private final Set<GroupId> leftOut = new HashSet<>();
    private final State.Subscription subscription;
    private List<UserId> subjects = List.of();
    private @Nullable LikeWork work;
    private @Nullable DraftedSnapshot meant;
    private int asked;

    /**
     * What is shown.
     *
     * @param changes the changes of the draft with it
     */
    private record LikeWork(LikePlan plan, ChangeSet changes, LikeContent content) {}

    /** @param select selects users in their list */
    public LikeViewModel(Workspace workspace, Consumer<Collection<UserId>> select) {
        this.workspace = workspace;
        this.select = select;
        search.subscribe(_ -> find());
        removals.subscribe(_ -> update());
        subscription = workspace.drafts().state().observe(_ -> {
            if (open.get() && meant != workspace.drafted()) {
                update();
            }
        });
    }

    /** The words to find the model user by. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Whether the users leave the groups that the model user does not have. */
    public BooleanProperty removalsProperty() {
        return removals;
    }

    /** The first users that the search finds. */
    public ReadOnlyObjectProperty<List<Choice<UserId>>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** The model user; null if none is chosen. */
    public ReadOnlyObjectProperty<@Nullable UserId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the pane is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What to show; null if the pane is not open or the account is not known. */
    public ReadOnlyObjectProperty<@Nullable LikeContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Opens the pane for {@code users}, without a model user. */
    public void open(Collection<UserId> users) {
        forget();
        subjects = List.copyOf(users);
        open.set(true);
        find();
        update();
    }

    /** Opens the pane to make {@code user} like {@code model}, with removals. */
    public void open(UserId user, UserId model) {
        open(List.of(user));
        removals.set(true);
        choose(model);
    }

    /** Chooses the model user. */
    public void choose(UserId model) {
        if (!model.equals(chosen.get())) {
            leftOut.clear();
            chosen.set(model);
            update();
        }
    }

    /** Whether the memberships of a group are to change. */
    public void include(GroupId group, boolean included) {
        if (included) {
            leftOut.remove(group);
        } else {
            leftOut.add(group);
        }
        update();
    }

    /** Closes the pane; nothing is drafted. */
    public void cancel() {
        open.set(false);
        forget();
        update();
    }

    private void forget() {
        subjects = List.of();
        chosen.set(null);
        leftOut.clear();
        removals.set(false);
        search.set("");
    }

    /** Puts it into the draft as one step of undo, closes the pane and selects the users. */
    public void put() {
        var now = work;
        if (now == null || !now.content().canPut()) {
            return;
        }
        if (now.plan().drafted() != workspace.drafted()) {
            update();
            return;
        }
        workspace.drafts().edit(_ -> now.changes());
        var users = subjects;
        cancel();
        select.accept(users);
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
    }

    private void find() {
        var drafted = workspace.drafted();
        var words = SearchText.words(search.get());
        if (drafted == null || words.isEmpty() || !open.get()) {
            hits.set(List.of());
            return;
        }
        var users = drafted.snapshot().search();
        var index = drafted.snapshot().index();
        hits.set(IntStream.range(0, index.size()).filter(position -> users.matches(position, words))
                .mapToObj(index::user)
                .filter(u -> !drafted.changes().isRemoved(u.id())).limit(HITS).map(u -> choice(u, drafted)).toList());
    }

    private static Choice<UserId> choice(AccountUser user, DraftedSnapshot drafted) {
        var email = Names.line(user.email());
        return new Choice<>(user.id(), Texts.format("users.invite.person",
                Names.unlessRepeated(email, drafted.names().of(user.id())), email));
    }

    private void update() {
        asked++;
        work = null;
        var drafted = open.get() ? workspace.drafted() : null;
        meant = drafted;
        if (drafted == null) {
            content.set(null);
            return;
        }
        var model = chosen.get();
        var names = LikeTexts.subjects(subjects, drafted);
        if (model == null) {
            content.set(
                    LikeContent.nothing(names, "", "", Texts.format("bulk.put", 0), Texts.get("users.like.choose")));
            return;
        }
        var request = new LikeRequest(subjects, model, removals.get(), Set.copyOf(leftOut));
        var who = workspace.apply().context();
        var mine = asked;
        workspace.tasks().start(_ -> {
            var plan = LikePlan.of(request, drafted);
            var changes = plan.changes();
            return new LikeWork(plan, changes, new LikeTexts(request, plan).content(names,
                    new DraftedSnapshot(drafted.base(), changes), who));
        }, Tasks.<LikeWork>handler(done -> {
            if (mine == asked) {
                work = done;
                content.set(done.content());
            }
        }, problem -> {
            if (mine == asked) {
                content.set(LikeContent.nothing(names, Names.of(model, drafted.names()), Sentences.of(problem),
                        Texts.format("bulk.put", 0), ""));
            }
        }));
    }
}

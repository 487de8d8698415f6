package org.accessdesk.ui.users.bulk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.bulk.RowAction;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.bulk.CountedWork;
import org.accessdesk.service.bulk.MembershipFile;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Puts memberships into the draft that a file, pasted rows or a pasted list of people name, after a preview. Everything is
 * read and worked out in the background; a newer input ends the older work.
 */
public final class BulkViewModel {
    private final Workspace workspace;
    private final Consumer<Collection<UserId>> select;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<BulkSource> source = new SimpleObjectProperty<>(BulkSource.ROWS);
    private final ObjectProperty<RowAction> action = new SimpleObjectProperty<>(RowAction.ADD);
    private final ReadOnlyObjectWrapper<List<Choice<GroupId>>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable GroupId> group = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fileText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable BulkContent> content = new ReadOnlyObjectWrapper<>();
    private final State.Subscription subscription;
    private @Nullable Path file;
    /** The rows of the file, as far as it could be read. */
    private @Nullable MembershipTable fromFile;
    private @Nullable BulkMeaning meaning;
    private @Nullable DraftedSnapshot meant;
    private Cancellation running = new Cancellation();
    private int asked;

    /** @param select selects users in their list */
    public BulkViewModel(Workspace workspace, Consumer<Collection<UserId>> select) {
        this.workspace = workspace;
        this.select = select;
        text.subscribe(_ -> update());
        source.subscribe(_ -> update());
        action.subscribe(_ -> update());
        subscription = workspace.drafts().state().observe(_ -> follow());
    }

    /** The rows or people, if they are not in a file. */
    public StringProperty textProperty() {
        return text;
    }

    /** What the text has. */
    public ObjectProperty<BulkSource> sourceProperty() {
        return source;
    }

    /** What becomes of the people. */
    public ObjectProperty<RowAction> actionProperty() {
        return action;
    }

    /** The groups to choose from. */
    public ReadOnlyObjectProperty<List<Choice<GroupId>>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** The group of the people; null if none is chosen. It stays chosen when the pane is closed, as its field does. */
    public ReadOnlyObjectProperty<@Nullable GroupId> groupProperty() {
        return group.getReadOnlyProperty();
    }

    /** The name of the chosen file; empty if none is. */
    public ReadOnlyStringProperty fileTextProperty() {
        return fileText.getReadOnlyProperty();
    }

    /** Whether the pane is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What to show; null if the pane is not open or the account is not known. */
    public ReadOnlyObjectProperty<@Nullable BulkContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Opens the pane. */
    public void open(BulkSource what) {
        source.set(what);
        open.set(true);
        meant = null;
        update();
    }

    /** Opens the pane to add {@code people} to a group. */
    public void open(Collection<UserId> people, GroupId to) {
        forgetFile();
        text.set(people.stream().map(UserId::value).collect(Collectors.joining("\n")));
        action.set(RowAction.ADD);
        open(BulkSource.PEOPLE);
        choose(to);
    }

    /** Reads the rows of {@code chosen} in place of the text. */
    public void read(Path chosen) {
        source.set(BulkSource.ROWS);
        file = chosen;
        fromFile = null;
        fileText.set(Names.line(String.valueOf(chosen.getFileName())));
        update();
    }

    /** Takes the text in place of the file. */
    public void forgetFile() {
        file = null;
        fromFile = null;
        fileText.set("");
        update();
    }

    /** The group of the people. */
    public void choose(GroupId chosen) {
        if (!chosen.equals(group.get())) {
            group.set(chosen);
            update();
        }
    }

    /** Closes the pane and ends what goes on; what was typed is gone, as nothing was drafted. */
    public void cancel() {
        open.set(false);
        running.cancel();
        meaning = null;
        meant = null;
        text.set("");
        forgetFile();
    }

    /** Puts it into the draft as one step of undo, closes the pane and selects the people. */
    public void put() {
        var now = meaning;
        if (now == null || !now.content().canAdd()) {
            return;
        }
        if (now.plan().drafted() != workspace.drafted()) {
            update();
            return;
        }
        workspace.drafts().edit(_ -> now.changes());
        cancel();
        select.accept(now.people());
    }

    /** The rows that are left out, with their reasons; empty if none is. */
    public Optional<CsvTable> failed() {
        return Optional.ofNullable(meaning).filter(now -> now.content().canSave())
                .map(now -> MembershipTables.failed(now.table(), now.plan()));
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
        running.cancel();
    }

    private void follow() {
        if (open.get() && meant != workspace.drafted()) {
            update();
        }
    }

    /** What the background has made of the input: the meaning, or why there is none. */
    private record BulkWork(@Nullable MembershipTable table, @Nullable BulkMeaning meaning, String problem) {}

    private void update() {
        running.cancel();
        asked++;
        meaning = null;
        var drafted = open.get() ? workspace.drafted() : null;
        meant = drafted;
        if (drafted == null) {
            content.set(null);
            return;
        }
        groups.set(choices(drafted));
        if (groups.get().stream().noneMatch(choice -> choice.key().equals(group.get()))) {
            group.set(null);
        }
        var missing = missing();
        if (!missing.isEmpty()) {
            content.set(BulkContent.nothing(missing));
            return;
        }
        start(drafted);
    }

    private List<Choice<GroupId>> choices(DraftedSnapshot drafted) {
        return Alphabetical.sorted(drafted.snapshot().groups().stream().map(UserGroup::id)
                .filter(id -> !drafted.changes().isDeleted(id))
                .map(id -> new Choice<>(id, Names.of(id, drafted.names()))).toList(), Choice::text);
    }

    private String missing() {
        var rows = source.get() == BulkSource.ROWS;
        if (text.get().isBlank() && !(rows && file != null)) {
            return Texts.get(rows ? "bulk.missing.rows" : "bulk.missing.people");
        }
        return rows || group.get() != null ? "" : Texts.get("bulk.missing.group");
    }

    private void start(DraftedSnapshot drafted) {
        var mine = asked;
        var input = input();
        var who = workspace.apply().context();
        var before = content.get();
        content.set((before == null ? BulkContent.nothing("") : before).noting(Texts.get("bulk.working")).disabled());
        running = workspace.tasks().start(CountedWork.of(progress -> work(input, drafted, progress, who)),
                new Tasks.TaskHandler<>() {
                    @Override
                    public void progress(int done, int total) {
                        var now = content.get();
                        if (mine == asked && now != null && done > 0) {
                            content.set(now.noting(Texts.format("bulk.reading", done)));
                        }
                    }

                    @Override
                    public void done(Optional<BulkWork> result) {
                        if (mine == asked) {
                            result.ifPresent(BulkViewModel.this::show);
                        }
                    }

                    @Override
                    public void failed(ApiProblem problem) {
                        if (mine == asked) {
                            content.set(BulkContent.with(Sentences.of(problem), ""));
                        }
                    }
                });
    }

    /** Reads the table. */
    @FunctionalInterface
    private interface TableInput {
        MembershipTable read(IntConsumer progress);
    }

    private TableInput input() {
        var typed = text.get();
        var to = group.get();
        var what = action.get();
        if (source.get() == BulkSource.PEOPLE && to != null) {
            return _ -> MembershipTable.ofList(typed, to, what);
        }
        var known = fromFile;
        var path = file;
        if (known != null) {
            return _ -> known;
        }
        return path == null ? progress -> MembershipFile.read(typed.getBytes(StandardCharsets.UTF_8), progress)
                : progress -> MembershipFile.read(path, progress);
    }

    private static BulkWork work(TableInput input, DraftedSnapshot drafted, IntConsumer progress,
            GuardContext who) {
        try {
            var table = input.read(progress);
            return new BulkWork(table, BulkMeaning.of(table, drafted, who, progress), "");
        } catch (InvalidValueException e) {
            return new BulkWork(null, null, Messages.of(e.problem()));
        }
    }

    private void show(BulkWork result) {
        if (file != null && source.get() == BulkSource.ROWS) {
            fromFile = result.table();
        }
        meaning = result.meaning();
        content.set(result.meaning() == null ? BulkContent.with(result.problem(), "") : result.meaning().content());
    }
}

package org.accessdesk.ui.groups;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.LogoUrl;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Name, description, logo, modules, buyers, extensions and members of the selected group. */
public final class GroupEditorViewModel implements LimitPane.LimitActions {
    private final Workspace workspace;
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final Review review;
    private final List<State.Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<@Nullable GroupEditorContent> content = new ReadOnlyObjectWrapper<>();
    /** The limits of which a person is about to choose the first one, by group and field. */
    private final Set<List<Object>> choosing = new HashSet<>();
    /** Typed texts that the draft does not take, by group and field. */
    private final Map<List<Object>, String> refused = new HashMap<>();
    private Optional<GroupId> subject = Optional.empty();
    private List<AccountUser> ordered = List.of();
    private @Nullable Snapshot orderedIn;
    private @Nullable GroupId orderedFor;
    private boolean shown = true;
    private @Nullable GroupEditorState followed;

    /**
     * What the editor shows.
     *
     * @param group the group as the server has it; a new one as it begins
     * @param name its drafted name, without its id
     * @param facts its id, the number of members and, if the draft renames it, its name on the server
     * @param text its name, description and logo as drafted
     * @param fields the same as the fields show them
     * @param limits its buyers and extensions, where the account has them
     * @param members all users, ticked if drafted as members; members first
     * @param notices warnings, one sentence each
     * @param refusal why the last save failed, or empty
     * @param touched whether the draft changes the group itself
     */
    public record GroupEditorContent(UserGroup group, String name, String facts, GroupContent text,
            Map<GroupTextField, FieldState> fields, List<CheckRow<ModuleId>> modules,
            Map<LimitField, GroupLimit> limits, List<CheckRow<UserId>> members, int memberCount,
            List<CountedSentence> notices, String refusal, boolean touched) {

        /** The state of one field. */
        public FieldState field(GroupTextField field) {
            return Objects.requireNonNull(fields.get(field));
        }

        /** Why the chosen buyers do not apply any more, so that all should be selected; empty if they do. */
        public String proposal() {
            var buyers = limits.get(LimitField.BUYERS);
            return buyers == null ? "" : buyers.proposal();
        }
    }

    /**
     * A text as its field shows it.
     *
     * @param text the drafted text, or a typed one that is refused
     * @param was the text on the server, in words, if the draft changes it; else empty
     * @param problem why the typed text is refused, and what to do; empty if it is not
     */
    public record FieldState(String text, String was, String problem) {}

    GroupEditorViewModel(Workspace workspace) {
        this.workspace = workspace;
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        review = workspace.review();
        subscriptions = List.of(directory.state().observe(_ -> follow()), drafts.state().observe(_ -> followIfShown()),
                apply.state().observe(_ -> followIfShown()), review.computed().observe(_ -> {
                    followed = null;
                    followIfShown();
                }));
    }

    /** What to show; updated after each change, null while no group is selected. */
    public ReadOnlyObjectProperty<@Nullable GroupEditorContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    void edit(Optional<GroupId> group) {
        subject = group;
        update();
    }

    /** Sets the name. A blank one is refused: the group keeps the name that it has on the server, a new one its last. */
    public void setName(String name) {
        set(GroupTextField.NAME, name, !name.isBlank());
    }

    public void setDescription(String description) {
        edit(GroupTextField.DESCRIPTION, c -> c.withDescription(description));
    }

    /** Sets the address of the logo; a blank one clears it, and one that is no web address is refused. */
    public void setLogo(String logo) {
        set(GroupTextField.LOGO, logo,
                LogoUrl.isValid(logo) || group().map(g -> g.logoText().equals(logo)).orElse(true));
    }

    /** Sets a text back to what it is on the server. */
    public void reset(GroupTextField field) {
        subject.ifPresent(g -> refused.remove(List.of(g, field)));
        edit(field, c -> c.without(field));
        update();
    }

    /** Sets a text; a refused one is not drafted, but stays in its field. */
    private void set(GroupTextField field, String text, boolean accepted) {
        subject.ifPresent(g -> {
            if (accepted) {
                refused.remove(List.of(g, field));
            } else {
                refused.put(List.of(g, field), text);
            }
        });
        edit(field, c -> accepted ? c.with(field, text.strip()) : c.group().isLocal() ? c : c.without(field));
        update();
    }

    /** Adds a module to the group, or removes it. */
    public void toggleModule(ModuleId module, boolean granted) {
        edit(new Object(), c -> c.with(module, granted));
    }

    @Override
    public void selectAll(LimitField field) {
        subject.ifPresent(g -> choosing.remove(List.of(g, field)));
        edit(new Object(), c -> c.with(field, Limit.all()));
        update();
    }

    /** Selects those that are chosen on the server; if none are, the first ones are drafted when they are ticked. */
    @Override
    public void choose(LimitField field) {
        group().filter(g -> !drafts.changes().isDeleted(g.id())).ifPresent(g -> {
            if (field.of(g.content()).isChosen()) {
                edit(new Object(), c -> c.without(field));
            } else {
                choosing.add(List.of(g.id(), field));
            }
        });
        update();
    }

    /** Sets the buyers or extensions back to what they are on the server. */
    @Override
    public void reset(LimitField field) {
        subject.ifPresent(g -> choosing.remove(List.of(g, field)));
        edit(new Object(), c -> c.without(field));
        update();
    }

    @Override
    public BiConsumer<Id, Boolean> toggle(LimitField field) {
        return (id, wanted) -> {
            edit(new Object(), c -> {
                var ids = new HashSet<>(field.of(c.applyTo(c.base())).ids());
                if (wanted) {
                    ids.add(id);
                } else {
                    ids.remove(id);
                }
                // UserGroup BR-011: at least one buyer.
                return ids.isEmpty() && field == LimitField.BUYERS ? c : c.with(field, Limit.of(ids));
            });
            subject.ifPresent(g -> choosing.remove(List.of(g, field)));
            update();
        };
    }

    /** Adds a user to the group, or removes them. The draft records this as a change of the user. */
    public void toggleMember(UserId user, boolean member) {
        var snapshot = directory.state().value().snapshot();
        if (snapshot != null && subject.isPresent()) {
            snapshot.user(user).ifPresent(
                    u -> drafts.edit(changes -> changes.with(changes.of(u).with(subject.get(), member))));
        }
    }

    /** Discards the drafted changes of the group itself. */
    public void discard() {
        subject.ifPresent(g -> drafts.edit(changes -> changes.without(List.of(new Target.GroupTarget(g)))));
    }

    void close() {
        subscriptions.forEach(State.Subscription::close);
    }

    /** A group that is to be deleted is not edited: that would take the deletion back. */
    private void edit(Object kind, UnaryOperator<GroupChange> edit) {
        group().filter(g -> !drafts.changes().isDeleted(g.id())).ifPresent(
                g -> drafts.edit(List.of(g.id(), kind), changes -> changes.with(edit.apply(changes.of(g)))));
    }

    private Optional<UserGroup> group() {
        var drafted = workspace.drafted();
        return drafted == null ? Optional.empty() : subject.flatMap(drafted.snapshot()::group);
    }

    /** What the content depends on, besides the group and what was typed. */
    private record GroupEditorState(@Nullable DraftedSnapshot drafted, Draft draft, Map<Target, Outcome> marked) {}

    /** Sets whether the editor is on the screen: what is edited elsewhere waits until it is. */
    void shown(boolean now) {
        shown = now;
        followIfShown();
    }

    private void followIfShown() {
        if (shown) {
            follow();
        }
    }

    /** Updates if anything has changed: saving a draft, for one, changes nothing here. */
    private void follow() {
        var now = new GroupEditorState(workspace.drafted(), drafts.draft(), apply.state().value().marked());
        if (!now.equals(followed)) {
            followed = now;
            update();
        }
    }

    /** All users, the members of {@code group} first: one list as long as both stay, so that rows need not be compared. */
    private List<AccountUser> ordered(GroupId group, DraftedSnapshot drafted) {
        if (orderedIn != drafted.snapshot() || !group.equals(orderedFor)) {
            ordered = MemberRows.ordered(drafted, group);
            orderedIn = drafted.snapshot();
            orderedFor = group;
        }
        return ordered;
    }

    private void update() {
        var drafted = workspace.drafted();
        if (drafted == null) {
            return;
        }
        content.set(group().map(g -> content(g, drafted)).orElse(null));
    }

    private GroupEditorContent content(UserGroup group, DraftedSnapshot drafted) {
        var modules = Alphabetical.sorted(drafted.snapshot().modules(), Module::name).stream()
                .map(m -> module(m, group, drafted)).toList();
        var reviewed = review.shown();
        var deleted = drafted.changes().isDeleted(group.id());
        var notices = deleted ? deletion(group.id(), drafted)
                : reviewed == null ? List.<CountedSentence>of() : new GroupNotices(group, reviewed).sentences();
        var outcome = apply.state().value().marked().get(new Target.GroupTarget(group.id()));
        return new GroupEditorContent(group, Names.withoutId(drafted.names().of(group.id())), facts(group, drafted),
                drafted.contentOf(group), fields(group, drafted), modules, limits(group, drafted),
                new MemberRows(group, drafted).rows(ordered(group.id(), drafted)),
                drafted.membersOf(group.id()).size(), notices,
                outcome == null || outcome.reachedNoServer() ? "" : Sentences.of(outcome, drafted.names()),
                deleted || drafted.changes().group(group.id()).isPresent());
    }

    private Map<LimitField, GroupLimit> limits(UserGroup group, DraftedSnapshot drafted) {
        var limits = new EnumMap<LimitField, GroupLimit>(LimitField.class);
        for (var field : LimitField.values()) {
            new LimitRows(group, drafted).of(field, choosing.contains(List.of(group.id(), field)))
                    .ifPresent(limit -> limits.put(field, limit));
        }
        return limits;
    }

    /** What keeps a group from being deleted, and that it cannot be taken back. */
    private static List<CountedSentence> deletion(GroupId group, DraftedSnapshot drafted) {
        var users = drafted.membersOf(group);
        var forGood = CountedSentence.plain(Texts.get("review.effect.deleted"));
        if (users.isEmpty()) {
            return List.of(forGood);
        }
        var text = Sentences.of(new Finding.GroupInUse(group, users.size()), drafted.names());
        return List.of(new CountedSentence(text,
                List.of(NameList.ofUsers(text, users.size(), () -> users, drafted.names()))), forGood);
    }

    private static String facts(UserGroup group, DraftedSnapshot drafted) {
        var members = drafted.membersOf(group.id()).size();
        if (group.id().isLocal()) {
            return Texts.format("groups.editor.newFacts", members);
        }
        var facts = Texts.format("groups.editor.facts", group.id().value(), members);
        var renamed = !drafted.contentOf(group).name().equals(group.name());
        return renamed ? facts + " · " + was(group.name()) : facts;
    }

    private Map<GroupTextField, FieldState> fields(UserGroup group, DraftedSnapshot drafted) {
        var fields = new EnumMap<GroupTextField, FieldState>(GroupTextField.class);
        for (var field : GroupTextField.values()) {
            fields.put(field, state(field, group, field.of(drafted.contentOf(group))));
        }
        return fields;
    }

    private FieldState state(GroupTextField field, UserGroup group, String text) {
        var typed = refused.get(List.of(group.id(), field));
        var before = field.of(group.content());
        var was = text.equals(before) || group.id().isLocal() ? "" : was(before);
        if (typed == null) {
            return new FieldState(text, was, "");
        }
        return field == GroupTextField.NAME ? new FieldState(text, was, Texts.get("groups.editor.nameNeeded"))
                : new FieldState(typed, was, Texts.get("groups.editor.noUrl"));
    }

    private static String was(String before) {
        var line = Names.line(before);
        return line.isEmpty() ? Texts.get("groups.editor.wasEmpty") : Texts.format("groups.editor.was", line);
    }

    private CheckRow<ModuleId> module(Module module, UserGroup group, DraftedSnapshot drafted) {
        var hasModule = drafted.modulesOf(group).contains(module.id());
        var hadModule = group.moduleIds().contains(module.id());
        var lock = ModuleLockText.ofEditor(module, group, drafted, directory.permissions()).orElse(null);
        return new CheckRow<>(module.id(), Names.of(module.id(), drafted.names()), CheckState.of(hasModule),
                Badge.of(hadModule, hasModule), detail(module), lock);
    }

    private static String detail(Module module) {
        if (module.setting().isForeign()) {
            return module.setting().text();
        }
        if (module.obsolete()) {
            return Texts.get("groups.module.obsolete");
        }
        return module.paid() ? Texts.get("groups.module.paid") : "";
    }
}

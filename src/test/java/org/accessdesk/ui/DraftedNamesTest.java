package org.accessdesk.ui;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignDraft;
import org.accessdesk.ui.drafts.DraftFileActions.ReadDraft;
import org.accessdesk.ui.drafts.ServiceDraftFiles;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.FieldNames;
import org.accessdesk.ui.review.ReviewContent;
import org.accessdesk.ui.review.ReviewViewModel;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewRow;
import org.accessdesk.ui.shell.ShellViewModel;
import org.accessdesk.ui.shell.guard.GuardViewModel;
import org.accessdesk.ui.shell.strip.StripSegment;
import org.accessdesk.ui.users.UsersViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group that the draft renames has its new name in all texts about the draft; its old one is a struck chip alone. */
class DraftedNamesTest {
    private final Bench bench = Bench.loaded();

    private void rename(int group, String name) {
        bench.workspace.drafts()
                .edit(set -> set.with(set.of(bench.snapshot().group(groupId(group)).orElseThrow()).withName(name)));
    }

    /** Renames three groups; gives and takes memberships of them, and a module of the Default group. */
    private void draft() {
        rename(0, "Nova");
        rename(1, "Prima");
        rename(3, "Tertia");
        bench.tick(2, 3, true);
        bench.tick(2, 1, false);
        bench.tick(3, 0, true);
        bench.workspace.drafts().edit(set -> set
                .with(set.of(bench.snapshot().group(groupId(0)).orElseThrow()).with(moduleId(2), false)));
    }

    private ReviewViewModel review() {
        var model = new ReviewViewModel(bench.workspace, (_, _, _) -> {
            throw new IOException("nowhere");
        }, bench.clock, new RecordedExports());
        model.shown(true);
        return model;
    }

    /** All texts of a review but the chips with a group's own old name. */
    private static List<String> texts(ReviewContent content) {
        var texts = new ArrayList<String>();
        for (var row : content.rows()) {
            var text = row.toString();
            if (row instanceof ReviewRow.Card card) {
                for (var line : card.lines()) {
                    if (line.label().equals(FieldNames.label(GroupTextField.NAME))) {
                        text = text.replace(line.toString(), "");
                    }
                }
            }
            texts.add(text);
        }
        content.notices().forEach(n -> texts.add(n.toString()));
        texts.add(content.side().toString());
        return texts;
    }

    private static void isNew(Stream<String> texts) {
        assertThat(texts.toList()).isNotEmpty().noneMatch(t -> t.contains("Group 0"))
                .noneMatch(t -> t.contains("Group 1")).noneMatch(t -> t.contains("Group 3"));
    }

    @Test
    void theReview() {
        draft();
        var model = review();
        for (var grouping : Grouping.values()) {
            model.groupingProperty().set(grouping);
            isNew(texts(model.contentProperty().get()).stream());
        }
        assertThat(texts(model.contentProperty().get())).anyMatch(t -> t.contains("Tertia"));
        model.close();
    }

    @Test
    void whatIsLeftOutOfTheReviewGivesNoNewName() {
        draft();
        var model = review();
        var card = model.contentProperty().get().rows().stream().map(ReviewRow.Card.class::cast)
                .filter(c -> c.name().equals("Tertia")).findFirst().orElseThrow();
        model.include(card.target(), false);
        assertThat(texts(model.contentProperty().get())).noneMatch(t -> t.contains("Tertia"));
        model.close();
    }

    @Test
    void theFiltersOfUsers() {
        var model = new UsersViewModel(bench.workspace);
        draft();
        for (var kind : List.of(FacetKind.GROUP, FacetKind.NOT_IN_GROUP)) {
            var choices = Objects.requireNonNull(model.choicesProperty().get().get(kind)).stream().map(Choice::text)
                    .toList();
            isNew(choices.stream());
            assertThat(choices).isSorted();
        }
        while (!bench.workspace.drafts().changes().isEmpty()) {
            bench.undo();
        }
        assertThat(model.choicesProperty().get().get(FacetKind.GROUP)).extracting(Choice::text).contains("Group 1");
        model.close();
    }

    @Test
    void theGuardTheStripAndTheNotices() {
        draft();
        var guard = new GuardViewModel(bench.workspace);
        var shell = new ShellViewModel(bench.workspace, bench.clock);
        guard.apply();
        assertThat(guard.contentProperty().get().lines()).isNotEmpty();
        isNew(guard.contentProperty().get().lines().stream().map(Object::toString));
        isNew(shell.stripProperty().get().segments().stream().map(StripSegment::text));
        bench.market.refuse("PUT " + groupId(1), FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        for (var memberships = 0; memberships < 4; memberships++) {
            bench.undo();
        }
        bench.save();
        assertThat(bench.workspace.apply().state().value().last()).extracting(i -> i.outcome())
                .anyMatch(Outcome.Refused.class::isInstance);
        assertThat(shell.noticesProperty().get()).anyMatch(n -> n.text().contains("Prima"));
        isNew(shell.noticesProperty().get().stream().map(n -> n.text()));
        guard.close();
        shell.close();
    }

    @Test
    void theEditorsOfGroupsAndUsers() {
        draft();
        var groups = new GroupsViewModel(bench.workspace);
        var users = new UsersViewModel(bench.workspace);
        for (var user : List.of(1, 2, 3, 4)) {
            users.select(users.rows().filtered(r -> r.id().equals(userId(user))), false);
            isNew(Stream.of(Objects.requireNonNull(users.editor().contentProperty().get()).toString()));
        }
        groups.select(groups.rows().filtered(r -> r.id().equals(groupId(0))), false);
        isNew(Objects.requireNonNull(groups.editor().contentProperty().get()).notices().stream()
                .map(CountedSentence::text));
        groups.close();
        users.close();
    }

    @Test
    void anUndo() {
        rename(1, "Prima");
        bench.save();
        var history = new HistoryViewModel(bench.workspace, bench.clock, () -> {}, new RecordedExports());
        history.load();
        bench.settle();
        history.undoLatest(() -> {});
        bench.settle();
        var undo = bench.workspace.drafts().draft();
        assertThat(undo.changes().size()).isOne();
        assertThat(undo.name()).contains("Prima").doesNotContain("UGR-");
        var model = review();
        assertThat(model.contentProperty().get().rows()).singleElement().extracting(r -> ((ReviewRow.Card) r).name())
                .isEqualTo("Group 1");
        model.close();
        history.close();
    }

    @Test
    void aDraftOfAnotherAccount(@TempDir Path folder) throws StoreException {
        draft();
        var other = new Account(new AccountId("ACC-2222-2222"), "Wayne", Samples.ACCOUNT.type());
        var file = folder.resolve("a.accessdraft");
        DraftFile.write(file, bench.workspace.drafts().draft(), other, null, bench.snapshot());
        var shown = new ArrayList<ForeignDraft>();
        new ServiceDraftFiles(bench.workspace.files()).read(file,
                read -> shown.add(((ReadDraft.ShownDraft) read).draft()));
        bench.settle();
        var lines = shown.getFirst().lines();
        assertThat(lines).extracting(l -> l.name()).contains("Nova", "Prima", "Tertia");
        isNew(lines.stream().flatMap(l -> l.chips().stream()).filter(c -> c.variant() == Chip.Variant.ADDED)
                .map(Chip.Value::text));
    }
}

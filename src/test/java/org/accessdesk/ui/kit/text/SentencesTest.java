package org.accessdesk.ui.kit.text;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.rule.ModuleLock;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final String TRACE = "00-0123456789abcdef-01";

    private static void isSentence(String text) {
        assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ", "null", "{").matches("(?s).*[.…”]")
                .matches("(?s)[A-Z“0-9].*");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemOnTheWayIsASentence(ApiProblem.Kind kind) {
        isSentence(Sentences.of(ApiProblem.onTheWay(kind, Message.verbatim("The connection was closed"))));
        isSentence(Sentences.of(ApiProblem.onTheWay(kind, Message.verbatim("The connection was closed."))));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnsweredProblemHasTheServersWordsAndTrace(ApiProblem.Kind kind) {
        var text = Sentences.of(new ApiProblem(kind, 418, "Group {0} isn't here!", List.of("Name: is too long"), TRACE,
                null));
        assertThat(text).contains("Group {0} isn't here!", "Name: is too long", TRACE);
        assertThat(text).isEqualTo(text.strip()).doesNotContain("  ").matches("(?s).*[.…”]");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithTheTokenIsASentenceOfItsOwn(TokenTrouble trouble) {
        var problem = new ApiProblem(ApiProblem.Kind.UNAUTHORIZED, 401, Message.NONE, List.of(), null, null, trouble);
        var text = Sentences.of(problem);
        isSentence(text);
        assertThat(text).contains("token")
                .isNotEqualTo(Sentences.of(new ApiProblem(ApiProblem.Kind.UNAUTHORIZED, 401, "",
                        List.of(), null, null)));
    }

    @Test
    void whereTheServerDoesNotSayWhyEveryReasonIsNamed() {
        assertThat(Sentences.of(new ApiProblem(ApiProblem.Kind.UNAUTHORIZED, 401, "", List.of(), null, null)))
                .contains("complete", "active", "not expired", "deleted", "New tokens take about a minute");
    }

    @ParameterizedTest
    @EnumSource
    void aSilentServerIsNotQuoted(ApiProblem.Kind kind) {
        assertThat(Sentences.of(new ApiProblem(kind, 500, " ", List.of(), null, null))).isNotBlank()
                .doesNotContain("It says").matches("(?s).*[.…”]");
    }

    @Test
    void whatTheMessageSaysIsNotSaidTwice() {
        var text = Sentences.of(new ApiProblem(ApiProblem.Kind.REJECTED, 400, "Bad: name is too long",
                List.of("name is too long", "logo is none"), null, null));
        assertThat(text).containsOnlyOnce("name is too long").contains("logo is none");
    }

    @Test
    void whatWasNotSentSaysWhy() {
        assertThat(Sentences.of(new Outcome.NotSent(Message.verbatim("The disk is full.")), SnapshotNames.NONE))
                .contains("The disk is full.");
        assertThat(Sentences.of(new Outcome.NotSent(), SnapshotNames.NONE)).isNotEmpty();
    }

    static Stream<Outcome> unsettled() {
        var problem = new ApiProblem(ApiProblem.Kind.SERVER_ERROR, 500, "Oops", List.of(), TRACE, null);
        return Stream.concat(conflicts().map(Outcome.Conflicting::new), Stream.of(new Outcome.Refused(problem),
                new Outcome.Differs(), new Outcome.Unclear(problem), new Outcome.NotSent(),
                new Outcome.SavedAs(List.of(new KeptText(Conflict.GroupTextField.NAME, "a ", "a"))),
                new Outcome.Overwrote(ServerState.of(user(1, 1)), ServerState.of(user(1, 2))),
                new Outcome.Overwrote(ServerState.of(group(1, 2)), ServerState.of(group(1))),
                new Outcome.Overwrote(new ServerState.TokenState(Set.of(), null),
                        new ServerState.TokenState(moduleIds(1), null)),
                new Outcome.ChangedSince(ServerState.of(user(1, 1))), new Outcome.NotSeenYet(true),
                new Outcome.NotSeenYet(false), new Outcome.TakenBack(ServerState.of(user(1, 1)))));
    }

    static Stream<Conflict> conflicts() {
        return Stream.of(new Conflict.StaleRead(2, 1), new Conflict.StaleRead(null, null),
                new Conflict.ListsDiffer(Set.of(groupId(1)), Set.of()),
                new Conflict.ListsDiffer(Set.of(), Set.of(groupId(1))), new Conflict.ObjectGone(),
                new Conflict.GroupGone(groupId(1)), new Conflict.LastGroupRemoved(),
                new Conflict.FieldSet(Conflict.GroupTextField.NAME, "a", "mine", "theirs"),
                new Conflict.FieldSet(Conflict.GroupTextField.DESCRIPTION, "a", "{0} it's", ""),
                new Conflict.FieldSet(Conflict.GroupTextField.LOGO, "a", "", "theirs"));
    }

    @ParameterizedTest
    @MethodSource("unsettled")
    void everyOutcomeIsASentence(Outcome outcome) {
        var text = Sentences.of(outcome, SnapshotNames.NONE);
        assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ").matches("(?s).*[.…”]");
    }

    @Test
    void whatIsSavedNeedsNoWords() {
        assertThat(Sentences.of(new Outcome.Saved(), SnapshotNames.NONE)).isEmpty();
        assertThat(Sentences.of(new Outcome.AlreadySo(), SnapshotNames.NONE)).isEmpty();
    }

    @Test
    void conflictsNameWhatTheyAreAbout() {
        var shown = snapshot(List.of(), List.of(group(1)));
        assertThat(Sentences.of(new Outcome.Conflicting(new Conflict.GroupGone(groupId(1))), shown.names()))
                .contains("“Group 1”");
        assertThat(Sentences.of(new Outcome.Conflicting(new Conflict.GroupGone(groupId(2))), shown.names()))
                .contains("“UGR-0000-0002”");
        assertThat(Sentences.of(new Outcome.Conflicting(
                new Conflict.FieldSet(Conflict.GroupTextField.DESCRIPTION, "a", "{0} it's", "b")), shown.names()))
                .contains("description", "“{0} it's”", "“b”");
    }

    @ParameterizedTest
    @EnumSource
    void everyLockSaysWhy(ModuleLock lock) {
        assertThat(Sentences.of(lock, "Administrators")).isNotBlank().doesNotContain("{").doesNotEndWith(".");
    }
}

package org.accessdesk.ui.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedExports;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignDraft;
import org.accessdesk.ui.drafts.DraftFileActions.ReadDraft;
import org.junit.jupiter.api.Test;

class DraftsViewModelTest {
    private static final Path FILE = Path.of("a.accessdraft");
    private final Bench bench = Bench.loaded();
    private final List<String> written = new ArrayList<>();
    private String trouble = "";
    private ReadDraft read = new ReadDraft.RefusedFile("This is not a draft.");
    private final RecordedExports exports = new RecordedExports();
    private final DraftsViewModel model = new DraftsViewModel(bench.workspace.drafts(), new DraftFileActions() {
        @Override
        public void export(Draft draft, Path file, Consumer<Optional<Message>> done) {
            written.add(draft.name() + " " + file);
            done.accept(Optional.of(trouble).filter(t -> !t.isEmpty()).map(Message::verbatim));
        }

        @Override
        public void read(Path file, Consumer<ReadDraft> done) {
            done.accept(read);
        }
    }, exports);

    private DraftsContent content() {
        return model.contentProperty().get();
    }

    private List<String> all() {
        return content().all().stream().map(DraftMenuEntry::text).toList();
    }

    @Test
    void aNamelessDraftIsCalledDraft() {
        assertThat(content().name()).isEqualTo("Draft");
        assertThat(all()).containsExactly("Draft · no changes");
        model.rename("  Q4 clean-up ");
        assertThat(content().name()).isEqualTo("Q4 clean-up");
        model.rename("");
        assertThat(content().name()).isEqualTo("Draft");
    }

    @Test
    void aNewDraftIsGivenANameAtOnce() {
        bench.tick(1, 2, true);
        model.create();
        assertThat(model.renamingProperty().get()).isTrue();
        assertThat(model.storedName()).isEqualTo("Draft 2");
        model.rename("Other");
        assertThat(model.renamingProperty().get()).isFalse();
        assertThat(all()).containsExactly("Draft · 1 change", "Other · no changes");
        model.open(content().all().getFirst().id());
        assertThat(content().name()).isEqualTo("Draft");
        model.duplicate();
        assertThat(all()).contains("Copy of Draft · 1 change");
    }

    @Test
    void aDeletedDraftCanBeBroughtBack() {
        model.rename("Q4");
        bench.tick(1, 2, true);
        model.delete();
        assertThat(content().messages()).isEqualTo("“Q4” was deleted.");
        assertThat(content().deleted()).isTrue();
        assertThat(all()).containsExactly("Draft · no changes");
        model.restoreDeleted();
        assertThat(content().messages()).isEmpty();
        assertThat(content().name()).isEqualTo("Q4");
        assertThat(all()).contains("Q4 · 1 change");
        model.delete();
        model.dismiss();
        assertThat(content().messages()).isEmpty();
    }

    @Test
    void itSaysWhetherTheDiskHasIt() {
        bench.settle();
        assertThat(content().saveStatus()).as("nothing to save").isEmpty();
        bench.tick(1, 2, true);
        assertThat(content().saveStatus()).isEqualTo("Saving draft…");
        bench.settle();
        assertThat(content().saveStatus()).isEqualTo("Draft saved");
    }

    @Test
    void exportTellsWhereItIsOrWhyItIsNot() {
        model.rename("A/B: “C”");
        assertThat(model.fileName()).isEqualTo("A_B_ _C_.accessdraft");
        model.export(FILE);
        assertThat(written).containsExactly("A/B: “C” a.accessdraft");
        assertThat(exports.files).containsExactly(FILE);
        trouble = "The folder is read-only.";
        model.export(FILE);
        assertThat(exports.problems).containsExactly("The folder is read-only.");
        assertThat(content().messages()).isEmpty();
    }

    @Test
    void anImportedDraftIsOpened() {
        bench.tick(1, 2, true);
        read = new ReadDraft.OpenedDraft(bench.workspace.drafts().draft().withName("From Ana"));
        model.read(FILE);
        assertThat(content().name()).isEqualTo("From Ana (imported)");
        assertThat(bench.workspace.drafts().changes().size()).isOne();
        assertThat(all()).hasSize(2);
        read = new ReadDraft.OpenedDraft(bench.workspace.drafts().draft());
        model.read(FILE);
        assertThat(content().name()).isEqualTo("From Ana (imported)");
        assertThat(content().all()).extracting(DraftMenuEntry::begun).containsOnly("begun 2 Jan 2026, 03:04");
    }

    @Test
    void aDraftOfAnotherAccountIsOnlyShown() {
        read = new ReadDraft.ShownDraft(new ForeignDraft("Theirs", "", "Wayne", "It belongs to Wayne.", List.of()));
        model.read(FILE);
        assertThat(Objects.requireNonNull(model.foreignProperty().get()).account()).isEqualTo("Wayne");
        assertThat(all()).hasSize(1);
        model.closeForeign();
        assertThat(model.foreignProperty().get()).isNull();
    }

    @Test
    void aFileThatIsNoDraftHarmsNothing() {
        model.read(FILE);
        assertThat(content().messages()).isEqualTo("a.accessdraft: This is not a draft.");
        assertThat(content().failed()).isTrue();
        assertThat(all()).hasSize(1);
    }

    @Test
    void ofSeveralFilesEachHasItsSentence() {
        model.read(FILE);
        read = new ReadDraft.OpenedDraft(bench.workspace.drafts().draft().withName("One"));
        model.read(Path.of("one.accessdraft"));
        read = new ReadDraft.ShownDraft(new ForeignDraft("Theirs", "", "Wayne", "It belongs to Wayne.", List.of()));
        model.read(Path.of("wayne.accessdraft"));
        read = new ReadDraft.OpenedDraft(bench.workspace.drafts().draft().withName("Two"));
        model.read(Path.of("two.accessdraft"));
        read = new ReadDraft.ShownDraft(new ForeignDraft("Mine", "", "Stark", "It belongs to Stark.", List.of()));
        model.read(Path.of("stark.accessdraft"));
        assertThat(content().messages().lines()).containsExactly("a.accessdraft: This is not a draft.",
                "Imported “One”.", "Imported “Two” (now open).", "wayne.accessdraft: It belongs to Wayne.");
        assertThat(content().failed()).isTrue();
        model.dismiss();
        assertThat(content().messages()).isEmpty();
    }
}

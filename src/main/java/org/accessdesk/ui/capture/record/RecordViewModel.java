package org.accessdesk.ui.capture.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.service.picture.RecordedFiles;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.RecipeWriter;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.capture.window.AccountPresenter;
import org.accessdesk.ui.capture.window.CaptureViewModel;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Records the steps of a recipe: shows the account with aliases, gathers what the person does, and writes the recipe with
 * its picture into the folder of the manual. Nothing real gets into it.
 */
public final class RecordViewModel implements StepSink {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private final AccountPresenter presenter;
    private final CaptureViewModel capture;
    private final PictureFiles files;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<RecordState> state = new ReadOnlyObjectWrapper<>(RecordState.OFF);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final List<Step> steps = new ArrayList<>();
    private RecordedWindow.@Nullable LastPicture picture;
    private Optional<PresentedSnapshot> account = Optional.empty();
    private boolean presentedBefore;

    /** How far a recording is. */
    public enum RecordState {
        OFF,
        /** Waits until the account is shown with aliases. */
        PREPARING,
        /** What the person does becomes steps. */
        RECORDING,
        /** Asks for the name of the recipe. */
        NAMING,
        /** The recipe is written. */
        WRITTEN
    }

    /**
     * Nothing is recorded.
     *
     * @param capture has the folder of the manual
     */
    public RecordViewModel(AccountPresenter presenter, CaptureViewModel capture, PictureFiles files, Clock clock) {
        this.presenter = presenter;
        this.capture = capture;
        this.files = files;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<RecordState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many steps are recorded. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** A sentence about what was not recorded, or what became of the recipe; may be empty. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The folder of the manual; null if none was chosen. */
    public ReadOnlyObjectProperty<@Nullable Path> folderProperty() {
        return capture.folderProperty();
    }

    /** What is recorded so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What the palette offers. */
    public List<Command> commands() {
        return List.of(Command.of(Texts.get("record.begin"), this::begin).on(KeyBinding.RECORD)
                .when(() -> state.get() == RecordState.OFF));
    }

    /** Begins to record, in place of a picture that is being taken. */
    public void begin() {
        if (state.get() != RecordState.OFF) {
            return;
        }
        capture.leave();
        steps.clear();
        count.set(0);
        picture = null;
        presentedBefore = presenter.presented().isPresent();
        told.set("");
        state.set(RecordState.PREPARING);
        capture.restore(this::present);
    }

    private void present() {
        if (presenter.isDemo()) {
            told.set(presenter.isChanged() ? Texts.get("record.demo.changed") : "");
            state.set(RecordState.RECORDING);
            return;
        }
        presenter.presentAlone(capture.seed(), () -> state.set(RecordState.RECORDING),
                () -> told.set(Texts.get("capture.refused.account")));
    }

    @Override
    public void add(Step step) {
        if (state.get() != RecordState.RECORDING) {
            return;
        }
        var leak = check().flatMap(
                check -> data(step).flatMap(text -> check.firstIn(text, text).stream()).findFirst());
        if (leak.isPresent()) {
            told.set(Texts.format("record.refused.real", leak.get().datum()));
            return;
        }
        told.set("");
        if (!steps.isEmpty() && continues(steps.getLast(), step)) {
            steps.removeLast();
        }
        steps.add(step);
        count.set(steps.size());
    }

    @Override
    public void refuse(String sentence) {
        told.set(sentence);
    }

    /** Whether {@code next} says what {@code last} says and more. */
    private static boolean continues(Step last, Step next) {
        return switch (next) {
            case Step.Type(var field, var _, var _) -> last instanceof Step.Type type && type.field().equals(field);
            case Step.Scroll(var list, var _, var _) ->
                last instanceof Step.Scroll scroll && scroll.list().equals(list);
            case Step.Select _, Step.Focus _ -> last.equals(next);
            default -> false;
        };
    }

    /** What a step may have of an account. */
    private static Stream<String> data(Step step) {
        return switch (step) {
            case Step.Press(var control, var _) -> data(control);
            case Step.Open(var control, var _) -> data(control);
            case Step.Close(var control, var _) -> data(control);
            case Step.Wait(var control, var _) -> data(control);
            case Step.Hover(var control, var _) -> data(control);
            case Step.Focus(var control, var _) -> data(control);
            case Step.Gone(var control, var _) -> data(control);
            case Step.Dismiss(var control, var _) -> data(control);
            case Step.ScrollTo(var control, var _) -> data(control);
            case Step.Keys _, Step.Resize _, Step.ResizeText _, Step.Picture _ -> Stream.of();
            case Step.Outside(var _, var of, var to, var _) -> Stream.of(of, to);
            case Step.Select(var list, var rows, var _) -> Stream.concat(data(list), rows.stream());
            case Step.Tick(var list, var row, var _) -> Stream.concat(data(list), Stream.of(row));
            case Step.Scroll(var list, var row, var _) -> Stream.concat(data(list), Stream.of(row));
            case Step.Choose(var field, var row, var _) -> Stream.concat(data(field), Stream.of(row));
            case Step.Type(var field, var typed, var _) -> Stream.concat(data(field), Stream.of(typed));
            case Step.ShowTab(var tabs, var tab, var _) -> Stream.concat(data(tabs), data(tab));
        };
    }

    /** The key of a text is none of the account's. */
    private static Stream<String> data(ControlName control) {
        return Stream.of(control.written()).filter(written -> Texts.find(written).isEmpty());
    }

    private Optional<PictureCheck> check() {
        return presenter.presented().map(PictureCheck::new);
    }

    /** Ends the recording of {@code window}, and asks for the name of the recipe. */
    public void stop(RecordedWindow window) {
        if (state.get() != RecordState.RECORDING) {
            return;
        }
        var last = window.end(check());
        picture = last;
        account = presenter.copy(clock.instant());
        told.set(last.leak().map(leak -> Texts.format("capture.refused", leak.datum(), leak.place())).orElse(""));
        state.set(RecordState.NAMING);
    }

    /** Asks for the folder of the manual. */
    public void chooseFolder(RecordedWindow window) {
        window.askFolder().ifPresent(capture::project);
    }

    /**
     * Writes the recipe and its picture.
     *
     * @param alt what the picture shows, for who does not see it; where it is blank, the file says so
     */
    public void save(String name, String alt) {
        var last = picture;
        var folder = folderProperty().get();
        if (last == null || last.leak().isPresent()) {
            return;
        }
        var leak = check().flatMap(c -> c.firstIn(name, "").or(() -> c.firstIn(alt, "")));
        if (!NAME.matcher(name).matches()) {
            told.set(Texts.get("record.name.wrong"));
        } else if (leak.isPresent()) {
            told.set(Texts.format("record.refused.real", leak.get().datum()));
        } else if (folder == null) {
            told.set(Texts.get("record.folder.missing"));
        } else {
            var recipe = new Recipe(name + ".yaml", name, alt(alt), Map.of(), steps, null, 0, List.of());
            files.record(folder, new RecordedFiles(name, RecipeWriter.text(recipe), last.png(), manual(last), account),
                    this::written, this::failed);
        }
    }

    private void written(RecordedFiles.Written files) {
        state.set(RecordState.WRITTEN);
        told.set(files.start().map(start -> Texts.format("record.written.start", files.recipe(), start))
                .orElse(Texts.format("record.written", files.recipe())));
    }

    private static Map<String, String> alt(String alt) {
        var text = alt.isBlank() ? Texts.get("record.alt.missing") : alt.strip();
        return Map.of(Locale.getDefault().getLanguage(), text);
    }

    /** A {@code manual.yaml} for a folder without one. */
    private static String manual(RecordedWindow.LastPicture last) {
        return """
                languages: [%s]
                themes: [%s]
                size: %dx%d
                """.formatted(Locale.getDefault().getLanguage(), last.theme(), last.width(), last.height());
    }

    private void failed(Message why) {
        told.set(Texts.format("capture.failed", Messages.of(why)));
    }

    /** Ends the recording; what is not written is gone. */
    public void leave() {
        if (state.get() == RecordState.OFF) {
            return;
        }
        state.set(RecordState.OFF);
        steps.clear();
        picture = null;
        if (!presentedBefore && !presenter.isDemo()) {
            presenter.showAccount();
        }
    }
}

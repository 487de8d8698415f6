package org.accessdesk.ui.capture.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.message.Message;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.ui.capture.annotate.AnnotateViewModel;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.window.CapturedWindow.Shot;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures of the window: shows the account with aliases, lets the person choose a part, and refuses a picture with a
 * real datum. The choices last until the app is closed.
 */
public final class CaptureViewModel {
    /** Stands in the names of the files of pictures with real names. */
    static final String REAL_NAMES = "real-names";

    private final AccountPresenter presenter;
    private final PictureFiles files;
    private final KeptFolder kept;
    private final AnnotateViewModel annotations;
    private final ReadOnlyObjectWrapper<CaptureStep> step = new ReadOnlyObjectWrapper<>(CaptureStep.CLOSED);
    private final ReadOnlyObjectWrapper<CaptureOptions> options = new ReadOnlyObjectWrapper<>(CaptureOptions.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private @Nullable AliasSeed seed;
    private boolean presentedBefore;
    private boolean realNames;

    /** What the person does. */
    public enum CaptureStep {
        CLOSED,
        /** Waits until the account is shown with aliases. */
        PREPARING,
        /** Chooses a part of the window. */
        CHOOSING,
        /** Decides whether the picture may show real names. */
        CONFIRMING,
        /** Has taken a picture. */
        TAKEN,
        /** Puts annotations on a picture. */
        ANNOTATING
    }

    /** Where the folder of the project is kept from one start of the app to the next. */
    public interface KeptFolder {
        /** The folder; null if there is none. */
        @Nullable
        Path folder();

        /** Keeps {@code folder}. */
        void keep(Path folder);
    }

    /** Nothing is being taken. */
    public CaptureViewModel(AccountPresenter presenter, PictureFiles files, KeptFolder kept) {
        this.presenter = presenter;
        this.kept = kept;
        this.files = files;
        this.annotations = new AnnotateViewModel(files, this::annotated);
    }

    public ReadOnlyObjectProperty<CaptureStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CaptureOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** The folder of the project; null if none was chosen. */
    public ReadOnlyObjectProperty<@Nullable Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** The seed of the project's aliases; null if no folder was chosen. */
    public @Nullable AliasSeed seed() {
        return seed;
    }

    /** The file of the last picture; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** A sentence about the last picture, or why there is none; empty at first. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether the next picture shows real names. */
    public boolean showsRealNames() {
        return realNames;
    }

    /** What the palette and the keys offer. */
    public List<Command> commands() {
        return List.of(Command.of(KeyBinding.CAPTURE.text(), this::begin).on(KeyBinding.CAPTURE));
    }

    /** Begins to choose a part of the window. */
    public void begin() {
        if (step.get() == CaptureStep.CLOSED) {
            presentedBefore = presenter.presented().isPresent();
            step.set(CaptureStep.PREPARING);
            restore(this::again);
        }
    }

    /** Opens the folder of the last start, and then runs {@code then}; one that is gone is left out. */
    public void restore(Runnable then) {
        var last = folder.get() == null ? kept.folder() : null;
        if (last == null) {
            then.run();
        } else {
            files.open(last, found -> {
                seed = found;
                folder.set(last);
                then.run();
            }, _ -> then.run());
        }
    }

    /** Begins to choose a part for another picture. */
    public void again() {
        told.set("");
        saved.set(null);
        prepare();
    }

    private void prepare() {
        realNames = false;
        step.set(CaptureStep.PREPARING);
        presenter.present(seed, () -> step.set(CaptureStep.CHOOSING), () -> {
            told.set(Texts.get("capture.refused.account"));
            step.set(CaptureStep.CHOOSING);
        });
    }

    /** Ends the capture, and shows the account as it was shown before. */
    public void leave() {
        if (step.get() == CaptureStep.CLOSED) {
            return;
        }
        step.set(CaptureStep.CLOSED);
        if (!presentedBefore) {
            presenter.showAccount();
        } else if (realNames) {
            presenter.present(seed, () -> {}, () -> {});
        }
        realNames = false;
    }

    /** Changes how pictures are taken. */
    public void options(CaptureOptions changed) {
        options.set(changed);
    }

    /** Changes where pictures go; the first time, {@code window} asks for the folder of the project. */
    public void target(CaptureTarget target, CapturedWindow window) {
        if (target == CaptureTarget.PROJECT && folder.get() == null) {
            chooseFolder(window);
        } else {
            options.set(options.get().to(target));
        }
    }

    /** Asks for the folder of the project. */
    public void chooseFolder(CapturedWindow window) {
        window.askFolder().ifPresent(this::project);
    }

    /** Puts the pictures in {@code chosen}, and draws the aliases from its seed; it gets one if it has none. */
    public void project(Path chosen) {
        files.open(chosen, found -> {
            seed = found;
            folder.set(chosen);
            kept.keep(chosen);
            options.set(options.get().to(CaptureTarget.PROJECT));
            told.set("");
            if (step.get() == CaptureStep.CHOOSING && !realNames) {
                prepare();
            }
        }, this::failed);
    }

    /** Asks whether the next picture may show real names. */
    public void askRealNames() {
        told.set("");
        step.set(CaptureStep.CONFIRMING);
    }

    /** The next picture shows real names. */
    public void allowRealNames() {
        realNames = true;
        presenter.showAccount();
        step.set(CaptureStep.CHOOSING);
    }

    /** The next picture shows aliases. */
    public void keepAliases() {
        if (realNames) {
            prepare();
        } else {
            step.set(CaptureStep.CHOOSING);
        }
    }

    /** Takes a picture of what is chosen in {@code window}; a real datum in it refuses it. */
    public void take(CapturedWindow window) {
        if (step.get() != CaptureStep.CHOOSING) {
            return;
        }
        var real = presenter.presented();
        if (!realNames && real.isEmpty()) {
            told.set(Texts.get("capture.refused.account"));
            return;
        }
        var check = realNames ? Optional.<PictureCheck>empty() : real.map(PictureCheck::new);
        var shot = window.take(options.get(), check);
        if (!refused(shot.leak())) {
            send(shot, window, check);
        }
    }

    /** What is put on pictures. */
    public AnnotateViewModel annotations() {
        return annotations;
    }

    /** Opens {@code picture} to put annotations on it; those with a real datum are refused. */
    public void annotate(Path picture) {
        var real = String.valueOf(picture.getFileName()).contains(REAL_NAMES);
        var check = real ? Optional.<PictureCheck>empty() : presenter.presented().map(PictureCheck::new);
        if (!real && check.isEmpty()) {
            told.set(Texts.get("capture.refused.account"));
            return;
        }
        annotations.open(picture, options.get().scale(), check, () -> step.set(CaptureStep.ANNOTATING), this::failed);
    }

    private void annotated(Optional<Path> unreadable) {
        prepare();
        told.set(unreadable.map(file -> Texts.format("capture.unreadable", file)).orElse(""));
    }

    private boolean refused(Optional<PictureCheck.Leak> leak) {
        leak.ifPresent(found -> told.set(Texts.format("capture.refused", found.datum(), found.place())));
        return leak.isPresent();
    }

    private void send(Shot shot, CapturedWindow window, Optional<PictureCheck> check) {
        switch (options.get().target()) {
            case CLIPBOARD -> {
                if (shot.copy().getAsBoolean()) {
                    taken(null, Texts.get("capture.copied"));
                } else {
                    told.set(Texts.get("capture.copied.not"));
                }
            }
            case FILE -> window.askFile(stamped(options.get().name())).ifPresent(file -> write(file, shot, check));
            case PROJECT -> {
                var into = folder.get();
                var name = stamped(options.get().name());
                if (into != null && !refused(ofName(check, name))) {
                    files.writeNew(into, name, shot.png(), this::saved, this::failed);
                }
            }
        }
    }

    private static Optional<PictureCheck.Leak> ofName(Optional<PictureCheck> check, String name) {
        return check.flatMap(c -> c.firstIn(name, Texts.get("capture.place.name")));
    }

    private String stamped(String name) {
        return realNames && !name.contains(REAL_NAMES) ? name + "-" + REAL_NAMES : name;
    }

    /** A name that the person was not asked about must not replace another file. */
    private void write(Path file, Shot shot, Optional<PictureCheck> check) {
        var name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.png$", "");
        var stamped = stamped(name);
        if (refused(ofName(check, stamped))) {
            return;
        }
        if (stamped.equals(name)) {
            files.write(file, shot.png(), this::saved, this::failed);
        } else {
            files.writeNew(Objects.requireNonNull(file.toAbsolutePath().getParent()), stamped, shot.png(), this::saved,
                    this::failed);
        }
    }

    private void saved(Path file) {
        taken(file, Texts.format("capture.saved", file.getFileName()));
    }

    private void taken(@Nullable Path file, String sentence) {
        saved.set(file);
        told.set(sentence);
        step.set(CaptureStep.TAKEN);
    }

    private void failed(Message why) {
        told.set(Texts.format("capture.failed", Messages.of(why)));
    }
}

package org.accessdesk.ui.capture.annotate;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.picture.Annotation;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.model.picture.EditSteps;
import org.accessdesk.model.picture.PictureArea;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Puts annotations on a picture: they lie beside it in a file, and the picture itself stays clean. A caption with a real
 * datum is not saved.
 */
public final class AnnotateViewModel {
    private static final String EXPORTED = "-annotated";
    private final PictureFiles files;
    private final Consumer<Optional<Path>> closed;
    private final ReadOnlyObjectWrapper<@Nullable OpenPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EditSteps<Annotations>> steps = new ReadOnlyObjectWrapper<>(
            EditSteps.of(Annotations.none(1)));
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private Optional<PictureCheck> check = Optional.empty();
    private int width = 1;
    private int height = 1;

    /**
     * The picture that is open.
     *
     * @param png its file
     */
    public record OpenPicture(Path file, InputStream png) {}

    /**
     * A sentence about what was done.
     *
     * @param well whether it went well
     */
    public record Told(String sentence, boolean well) {
        static final Told NOTHING = new Told("", true);
    }

    /**
     * No picture is open.
     *
     * @param closed receives that one is closed, with its file if that is no picture
     */
    public AnnotateViewModel(PictureFiles files, Consumer<Optional<Path>> closed) {
        this.files = files;
        this.closed = closed;
    }

    /** The picture; null if none is open. */
    public ReadOnlyObjectProperty<@Nullable OpenPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What is put on it, with what was there before. */
    public ReadOnlyObjectProperty<EditSteps<Annotations>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** The place of the selected annotation; -1 if none is. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /**
     * Opens {@code file} with its annotations; one of the callbacks is called.
     *
     * @param scale of the picture, if it has no annotations yet
     * @param captions reads what is written on it; empty for a picture with real names
     */
    public void open(Path file, int scale, Optional<PictureCheck> captions, Runnable opened,
            Consumer<Message> failed) {
        files.read(file, read -> {
            check = captions;
            steps.set(EditSteps.of(read.annotations().orElse(Annotations.none(scale))));
            selected.set(-1);
            told.set(Told.NOTHING);
            picture.set(new OpenPicture(file, read.png()));
            opened.run();
        }, failed);
    }

    /** Tells the size of the picture, in pixels of a picture at scale 1. */
    void size(int wide, int high) {
        width = wide;
        height = high;
    }

    private Annotations now() {
        return steps.get().now();
    }

    /** The selected annotation; null if none is. */
    public @Nullable Annotation selection() {
        var index = selected.get();
        return index >= 0 && index < now().all().size() ? now().all().get(index) : null;
    }

    private void become(Annotations next) {
        steps.set(steps.get().to(next));
    }

    /** Puts one of its usual size in the middle of the picture, and selects it. */
    public void add(AnnotationKind kind) {
        var usual = UsualSize.of(kind);
        add(kind, new PictureArea((width - usual.width()) / 2, (height - usual.height()) / 2, usual.width(),
                usual.height()));
    }

    /** Puts one at {@code area}, and selects it. */
    void add(AnnotationKind kind, PictureArea area) {
        var text = kind == AnnotationKind.CAPTION ? Texts.get("annotate.caption.text") : "";
        become(now().with(fit(new Annotation(kind, area, text))));
        select(now().all().size() - 1);
    }

    /** Replaces the selected one, at a place within the picture. */
    void change(Annotation changed) {
        if (selection() != null) {
            become(now().with(selected.get(), fit(changed)));
        }
    }

    private void change(UnaryOperator<Annotation> change) {
        var now = selection();
        if (now != null) {
            change(change.apply(now));
        }
    }

    /** Moves the selected one by that much. */
    public void move(int right, int down) {
        change(now -> now.at(now.area().moved(right, down)));
    }

    /** Moves the second corner of the selected one by that much. */
    public void resize(int right, int down) {
        change(now -> now.at(now.area().resized(right, down)));
    }

    /** Changes the text of the selected caption. */
    public void say(String text) {
        change(now -> now.kind() == AnnotationKind.CAPTION && !text.isBlank() ? now.saying(text.strip()) : now);
    }

    /** Removes the selected one. */
    public void remove() {
        if (selection() != null) {
            become(now().without(selected.get()));
            select(Math.min(selected.get(), now().all().size() - 1));
        }
    }

    /** Within the picture; an arrow keeps its direction. */
    Annotation fit(Annotation one) {
        var area = one.area();
        if (one.kind() != AnnotationKind.ARROW) {
            return one.at(area.within(width, height));
        }
        var x = Math.clamp(area.x(), 0, width);
        var y = Math.clamp(area.y(), 0, height);
        return one.at(new PictureArea(x, y, Math.clamp(area.x() + area.width(), 0, width) - x,
                Math.clamp(area.y() + area.height(), 0, height) - y));
    }

    /** Selects the one at that place; -1 for none. */
    public void select(int index) {
        selected.set(index);
    }

    /** Selects the next one, after the last one the first; back by -1. */
    public void selectNext(int step) {
        var count = now().all().size();
        if (count > 0) {
            select(Math.floorMod(selected.get() < 0 && step < 0 ? -1 : selected.get() + step, count));
        }
    }

    public void undo() {
        go(steps.get().undo());
    }

    public void redo() {
        go(steps.get().redo());
    }

    private void go(EditSteps<Annotations> to) {
        selected.set(Math.min(selected.get(), to.now().all().size() - 1));
        steps.set(to);
    }

    /** Saves the annotations, and closes the picture; stays open if they cannot be saved. */
    public void close() {
        save(this::leave);
    }

    /** Closes the picture without saving its annotations. */
    public void discard() {
        leave();
    }

    private void leave() {
        picture.set(null);
        closed.accept(Optional.empty());
    }

    private void save(Runnable then) {
        var open = picture.get();
        if (open == null || refused()) {
            return;
        }
        if (steps.get().past().isEmpty() && steps.get().undone().isEmpty()) {
            then.run();
        } else {
            files.write(open.file(), now(), then, this::failed);
        }
    }

    /** Saves the annotations, and a copy of the picture that shows them: that of {@code a.png} is {@code a-annotated.png}. */
    public void export(Supplier<byte[]> annotated) {
        save(() -> {
            var open = picture.get();
            if (open != null) {
                files.write(exported(open.file()), annotated, this::exportedTo, this::failed);
            }
        });
    }

    private static Path exported(Path file) {
        var name = String.valueOf(file.getFileName());
        var bare = name.endsWith(PictureFiles.SUFFIX) ? name.substring(0, name.length() - PictureFiles.SUFFIX.length())
                : name;
        return file.resolveSibling(bare + EXPORTED + PictureFiles.SUFFIX);
    }

    private void exportedTo(Path file) {
        told.set(new Told(Texts.format("annotate.exported", file.getFileName()), true));
    }

    private boolean refused() {
        var leak = check.flatMap(c -> now().all().stream().map(Annotation::text)
                .flatMap(text -> c.firstIn(text, Texts.get("annotate.caption.place")).stream()).findFirst());
        leak.ifPresent(found -> told
                .set(new Told(Texts.format("annotate.refused", found.datum(), found.place()), false)));
        return leak.isPresent();
    }

    private void failed(Message why) {
        told.set(new Told(Texts.format("capture.failed", Messages.of(why)), false));
    }

    /** Closes a file that is no picture. */
    void unreadable() {
        var open = picture.get();
        picture.set(null);
        closed.accept(Optional.ofNullable(open).map(OpenPicture::file));
    }
}

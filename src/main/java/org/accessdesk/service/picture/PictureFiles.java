package org.accessdesk.service.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accessdesk.api.ApiException;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.export.FileExport;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.picture.AnnotationFile;
import org.accessdesk.store.picture.ProjectFile;
import org.accessdesk.store.snapshot.SnapshotFile;

/**
 * Reads and writes pictures and what belongs to them, off the user interface's thread. Each method calls one of its two
 * callbacks; a failure changes no file.
 */
public final class PictureFiles {
    /** The end of a picture's name. */
    public static final String SUFFIX = ".png";
    private final Tasks tasks;

    public PictureFiles(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * A picture on the disk.
     *
     * @param annotations what is put on it; empty if nothing was yet
     */
    public record SavedPicture(Path file, InputStream png, Optional<Annotations> annotations) {}

    /** The seed of the project in {@code folder}, which becomes one if it is none. */
    public void open(Path folder, Consumer<AliasSeed> done, Consumer<Message> failed) {
        start(() -> ProjectFile.open(folder), done, failed);
    }

    /** Writes a picture to {@code file}. */
    public void write(Path file, Supplier<byte[]> png, Consumer<Path> done, Consumer<Message> failed) {
        start(() -> {
            AtomicFile.write(file, png.get());
            return file;
        }, done, failed);
    }

    /** Writes a picture to a file of {@code folder} that is not there yet: {@code name.png}, else {@code name-2.png}. */
    public void writeNew(Path folder, String name, Supplier<byte[]> png, Consumer<Path> done,
            Consumer<Message> failed) {
        start(() -> {
            var file = free(folder, name);
            AtomicFile.write(file, png.get());
            return file;
        }, done, failed);
    }

    /** Writes a recorded recipe into {@code folder}; refuses the name of one that is there. */
    public void record(Path folder, RecordedFiles files, Consumer<RecordedFiles.Written> done,
            Consumer<Message> failed) {
        start(() -> files.write(folder), done, failed);
    }

    /** Writes an account with aliases to {@code file}, from which a manual can start. */
    public void write(Path file, PresentedSnapshot account, Runnable done, Consumer<Message> failed) {
        start(() -> {
            AtomicFile.write(file, SnapshotFile.text(account));
            return file;
        }, _ -> done.run(), failed);
    }

    static Path free(Path folder, String name) {
        var file = folder.resolve(name + SUFFIX);
        for (var number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + SUFFIX);
        }
        return file;
    }

    /** Reads {@code picture} and its annotations. */
    public void read(Path picture, Consumer<SavedPicture> done, Consumer<Message> failed) {
        start(() -> new SavedPicture(picture, png(picture), AnnotationFile.read(picture)), done, failed);
    }

    private static InputStream png(Path picture) throws StoreException {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(picture));
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.FILE_UNREADABLE, picture), e);
        }
    }

    /** Writes the annotations of {@code picture} beside it. */
    public void write(Path picture, Annotations annotations, Runnable done, Consumer<Message> failed) {
        start(() -> {
            AnnotationFile.write(picture, annotations);
            return picture;
        }, _ -> done.run(), failed);
    }

    /** Work with files. */
    @FunctionalInterface
    private interface FileWork<T> {
        T run() throws IOException, StoreException;
    }

    private <T> void start(FileWork<T> work, Consumer<T> done, Consumer<Message> failed) {
        tasks.start(_ -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw rejected(FileExport.problem(e), e);
            } catch (StoreException e) {
                throw rejected(e.problem(), e);
            }
        }, Tasks.<T>handler(done, problem -> failed.accept(problem.message())));
    }

    private static ApiException rejected(Message why, Exception cause) {
        return new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, why), cause);
    }
}

package org.accessdesk.service.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.base.Tasks;

/** Writes texts to files that a person chose, off the user interface's thread. */
public final class FileExport {
    private final Tasks tasks;

    public FileExport(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Writes {@code text} to {@code file} atomically; one of the two callbacks is called.
     *
     * @param text makes the text, off the user interface's thread
     */
    public void write(Path file, Supplier<String> text, Runnable done, Consumer<Message> failed) {
        writeContent(file, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)), done, failed);
    }

    /** The same with what is not made whole in memory. */
    public void writeContent(Path file, AtomicFile.FileContent content, Runnable done, Consumer<Message> failed) {
        tasks.start(_ -> written(file, content),
                Tasks.<Optional<Message>>handler(why -> why.ifPresentOrElse(failed, done),
                        problem -> failed.accept(problem.message())));
    }

    private static Optional<Message> written(Path file, AtomicFile.FileContent content) {
        try {
            AtomicFile.write(file, content);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(problem(e));
        }
    }

    /** Why a file cannot be read or written, and what to do. */
    public static Message problem(IOException failure) {
        return Message.of(switch (failure) {
            case NoSuchFileException _ -> MessageCode.FOLDER_MISSING;
            case AccessDeniedException _ -> MessageCode.FOLDER_FORBIDDEN;
            default -> MessageCode.FILE_NOT_WRITTEN;
        });
    }
}

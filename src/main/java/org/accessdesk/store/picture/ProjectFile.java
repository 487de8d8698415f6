package org.accessdesk.store.picture;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.settings.SmallFile;

/**
 * The file that makes a folder a project of pictures: <code>{"format": "access-desk-presentation", "schema": 1, "seed":
 * "…"}</code>. With its seed, a person has the same alias in each picture of the folder.
 */
public final class ProjectFile {
    /** Its name. */
    public static final String NAME = "presentation.json";
    private static final String FORMAT = "access-desk-presentation";
    private static final int SCHEMA = 1;
    private static final String SEED = "seed";

    private ProjectFile() {}

    /**
     * The seed of the project in {@code folder}; makes it a project if it is none. Blocks.
     *
     * @throws IOException if the file cannot be written
     * @throws StoreException if it cannot be read or has something else in it; it stays as it is
     */
    public static AliasSeed open(Path folder) throws IOException, StoreException {
        var file = folder.resolve(NAME);
        try {
            return seed(SmallFile.text(file));
        } catch (NoSuchFileException e) {
            return begin(file);
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.FILE_UNREADABLE, file), e);
        } catch (InvalidValueException e) {
            throw new StoreException(Message.of(MessageCode.PROJECT_UNREADABLE, file, e.problem()), e);
        }
    }

    private static AliasSeed begin(Path file) throws IOException {
        var seed = AliasSeed.random();
        AtomicFile.write(file, text(seed));
        return seed;
    }

    private static AliasSeed seed(String json) {
        var project = JsonText.parse(json);
        if (!project.textOrEmpty("format").equals(FORMAT) || project.number("schema") != SCHEMA) {
            throw new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN_KIND, "format");
        }
        return new AliasSeed(project.text(SEED));
    }

    private static String text(AliasSeed seed) {
        return JsonText.lines(JsonText.object().put("format", FORMAT).put("schema", SCHEMA).put(SEED, seed.text()));
    }
}

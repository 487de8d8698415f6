package org.accessdesk.store.picture;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.picture.Annotation;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.model.picture.PictureArea;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.settings.SmallFile;
import tools.jackson.databind.node.ObjectNode;

/** What is put on a picture, in a file beside it: the annotations of {@code a.png} are in {@code a.annotations.json}. */
public final class AnnotationFile {
    private static final String FORMAT = "access-desk-annotations";
    private static final int SCHEMA = 1;
    private static final String PICTURE = ".png";
    private static final String SUFFIX = ".annotations.json";
    private static final int LARGEST = 100_000;

    private AnnotationFile() {}

    /** The file of the annotations of {@code picture}. */
    public static Path of(Path picture) {
        var name = String.valueOf(picture.getFileName());
        return picture.resolveSibling(
                (name.endsWith(PICTURE) ? name.substring(0, name.length() - PICTURE.length()) : name) + SUFFIX);
    }

    /**
     * The annotations of {@code picture}; empty if it has no such file. Blocks.
     *
     * @throws StoreException if the file cannot be read or has something else in it
     */
    public static Optional<Annotations> read(Path picture) throws StoreException {
        var file = of(picture);
        try {
            return Optional.of(annotations(JsonText.parse(SmallFile.text(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.FILE_UNREADABLE, file), e);
        } catch (InvalidValueException e) {
            throw new StoreException(Message.of(MessageCode.ANNOTATIONS_UNREADABLE, file, e.problem()), e);
        }
    }

    /** Writes the annotations of {@code picture}. Blocks. */
    public static void write(Path picture, Annotations annotations) throws IOException {
        AtomicFile.write(of(picture), JsonText.lines(JsonText.object().put("format", FORMAT).put("schema", SCHEMA)
                .put("scale", annotations.scale())
                .set("annotations", JsonText.array(annotations.all().stream().map(AnnotationFile::node).toList()))));
    }

    private static ObjectNode node(Annotation annotation) {
        var area = annotation.area();
        var node = JsonText.object().put("kind", annotation.kind().name()).put("x", area.x()).put("y", area.y())
                .put("width", area.width()).put("height", area.height());
        JsonText.put(node, "text", annotation.text().isEmpty() ? null : annotation.text());
        return node;
    }

    private static Annotations annotations(JsonReader file) {
        if (!file.textOrEmpty("format").equals(FORMAT) || file.number("schema") != SCHEMA) {
            throw new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN_KIND, "format");
        }
        var scale = file.number("scale");
        if (scale < 1 || scale > Annotations.LARGEST_SCALE) {
            throw new BadJsonException(MessageCode.JSON_OUT_OF_RANGE);
        }
        var read = Annotations.none(scale);
        for (var annotation : file.objects("annotations")) {
            read = read.with(annotation(annotation));
        }
        return read;
    }

    private static Annotation annotation(JsonReader node) {
        return new Annotation(node.one("kind", AnnotationKind.class),
                new PictureArea(place(node, "x"), place(node, "y"),
                        place(node, "width"), place(node, "height")),
                node.textOrEmpty("text"));
    }

    private static int place(JsonReader node, String name) {
        var number = node.number(name);
        if (Math.abs((long) number) > LARGEST) {
            throw new BadJsonException(MessageCode.JSON_OUT_OF_RANGE);
        }
        return number;
    }
}

package org.accessdesk.service.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.picture.Annotation;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.model.picture.PictureArea;
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a folder of pictures. */
class PictureFilesTest {
    private final PictureFiles files = new PictureFiles(Tasks.direct());
    private final List<Message> failures = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    private List<AliasSeed> open() {
        var seeds = new ArrayList<AliasSeed>();
        files.open(folder, seeds::add, failures::add);
        return seeds;
    }

    @Test
    void aProjectKeepsTheSeedThatItGotFirst() {
        var first = open();
        assertThat(first).hasSize(1).isEqualTo(open());
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"seed\": \"00112233445566778899aabbccddeeff\"}",
            "{\"format\": \"access-desk-presentation\", \"schema\": 2, \"seed\": \"00112233445566778899aabbccddeeff\"}",
            "{\"format\": \"access-desk-presentation\", \"schema\": 1, \"seed\": \"short\"}"})
    void aFileOfSomethingElseIsToldAndStays(String content) throws IOException {
        var file = folder.resolve("presentation.json");
        Files.writeString(file, content);
        assertThat(open()).isEmpty();
        assertThat(failures).extracting(Message::code).containsExactly(MessageCode.PROJECT_UNREADABLE);
        assertThat(file).hasContent(content);
    }

    @Test
    void aFolderThatIsGoneIsTold() throws IOException {
        Files.delete(folder);
        assertThat(open()).isEmpty();
        assertThat(failures).extracting(Message::code).containsExactly(MessageCode.FOLDER_MISSING);
        Files.createDirectory(folder);
    }

    @Test
    void aNewPictureReplacesNone() throws IOException {
        var written = new ArrayList<Path>();
        for (byte i = 0; i < 3; i++) {
            var content = new byte[]{i};
            files.writeNew(folder, "a", () -> content, written::add, failures::add);
        }
        assertThat(written).extracting(f -> String.valueOf(f.getFileName())).containsExactly("a.png", "a-2.png",
                "a-3.png");
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).containsExactly(0);
    }

    private PictureFiles.SavedPicture read(Path picture) {
        var all = new ArrayList<PictureFiles.SavedPicture>();
        files.read(picture, all::add, failures::add);
        return all.getFirst();
    }

    @Test
    void annotationsLieBesideThePicture() throws IOException {
        var picture = Files.write(folder.resolve("a.png"), new byte[]{1, 2});
        assertThat(read(picture).annotations()).isEmpty();
        var annotations = new Annotations(2,
                List.of(new Annotation(AnnotationKind.ARROW, new PictureArea(9, 8, -7, 6)),
                        new Annotation(AnnotationKind.CAPTION, new PictureArea(1, 2, 3, 4), "Ça « va » 日本"),
                        new Annotation(AnnotationKind.CROP, new PictureArea(0, 0, 30, 40))));
        files.write(picture, annotations, () -> {}, failures::add);
        assertThat(read(picture).annotations()).contains(annotations);
        assertThat(Objects.requireNonNull(read(picture).png().readAllBytes())).containsExactly(1, 2);
        assertThat(folder.resolve("a.annotations.json")).exists();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"format\": \"access-desk-annotations\", \"schema\": 1, \"scale\": 9}",
            "{\"format\": \"access-desk-annotations\", \"schema\": 1, \"scale\": 1, \"annotations\": [{\"kind\": \"STAR\"}]}",
            "{\"format\": \"access-desk-annotations\", \"schema\": 1, \"scale\": 1, \"annotations\": [{\"kind\": "
                    + "\"FRAME\", \"x\": 1, \"y\": 1, \"width\": 2000000000, \"height\": 1}]}"})
    void annotationsThatCannotBeReadAreToldAndStay(String content) throws IOException {
        var picture = Files.write(folder.resolve("a.png"), new byte[]{1});
        var file = Files.writeString(folder.resolve("a.annotations.json"), content);
        files.read(picture, _ -> {
            throw new AssertionError("read");
        }, failures::add);
        assertThat(failures).extracting(Message::code).containsExactly(MessageCode.ANNOTATIONS_UNREADABLE);
        assertThat(file).hasContent(content);
    }

    /** A field of a later version does no harm. */
    @Test
    void aFieldThatIsNotKnownIsPassedOver() throws IOException {
        var picture = Files.write(folder.resolve("a.png"), new byte[]{1});
        Files.writeString(folder.resolve("a.annotations.json"),
                "{\"format\": \"access-desk-annotations\", \"schema\": 1, "
                        + "\"scale\": 3, \"later\": 1, \"annotations\": []}");
        assertThat(read(picture).annotations()).contains(Annotations.none(3));
    }
}

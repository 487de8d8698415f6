package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.present.PresentedAccount;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;

/** Looks for real data in windows, and in the names and bytes of files. */
final class LeakHunt {
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private final PictureCheck check;
    private final Set<Long> beginnings;
    private final List<String> leaks = new ArrayList<>();

    /** A hunt for the data of {@code real}, of which {@code copy} is presented; it finds them where they are. */
    LeakHunt(Snapshot real, PresentedAccount copy) {
        check = new PictureCheck(copy.real());
        beginnings = beginnings(real);
        var someone = real.users().iterator().next();
        assertThat(check.firstIn("Ask " + someone.name(), "a note")).isPresent();
        assertThat(hasDatum(("tEXt" + real.account().name()).getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    /** What was found, with its place. */
    List<String> leaks() {
        return leaks;
    }

    /** Reads what the window and its open menus show and tell while {@code picture} is taken. */
    void window(Scene scene, String picture) {
        Fx.run(() -> {
            var roots = new ArrayList<Node>(List.of(scene.getRoot()));
            Pictures.popups(scene).forEach(popup -> roots.add(popup.getScene().getRoot()));
            check.firstIn(roots).ifPresent(leak -> leaks.add(picture + ": " + leak));
            text(String.valueOf(scene.getWindow() instanceof Stage stage ? stage.getTitle() : ""),
                    "title of the window at " + picture);
        });
    }

    /** Reads a text that is told elsewhere. */
    void text(String text, String place) {
        check.firstIn(text, place).ifPresent(leak -> leaks.add(leak.toString()));
    }

    /** Reads the names and contents of all files in {@code folder}. */
    void files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                text(name, "name of " + name);
                var bytes = Files.readAllBytes(file);
                if (name.endsWith(".png")) {
                    assertThat(chunks(bytes)).as(name).isSubsetOf(PIXELS);
                    assertThat(hasDatum(bytes)).as(name).isFalse();
                } else {
                    text(withoutPictures(new String(bytes, StandardCharsets.UTF_8)), "text of " + name);
                }
            }
        }
    }

    /** Whether any name, address or id begins in these bytes; eight bytes, as fewer are met in pixels by chance. */
    private boolean hasDatum(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return IntStream.rangeClosed(0, bytes.length - Long.BYTES).anyMatch(at -> beginnings.contains(in.getLong(at)));
    }

    private static Set<Long> beginnings(Snapshot account) {
        return Stream.of(account.users().stream().flatMap(u -> Stream.of(u.name(), u.email(), u.id().value())),
                account.groups().stream().flatMap(g -> Stream.of(g.name(), g.id().value(), g.descriptionText())),
                account.buyers().stream().flatMap(b -> Stream.of(b.name(), b.id().value())),
                Stream.of(account.account().name(), account.account().id().value())).flatMap(texts -> texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).filter(text -> text.length >= Long.BYTES)
                .map(text -> ByteBuffer.wrap(text).getLong()).collect(Collectors.toSet());
    }

    private static String withoutPictures(String text) {
        return text.replaceAll("base64,[^\"]*", "");
    }

    /** The types of the chunks of a PNG: no other than those of pixels may be there, as others may have texts. */
    private static List<String> chunks(byte[] png) throws IOException {
        var types = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(png, 8, png.length - 8))) {
            while (in.available() > 0) {
                var length = in.readInt();
                types.add(new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                in.skipNBytes(length + 4L);
            }
        }
        return types;
    }
}

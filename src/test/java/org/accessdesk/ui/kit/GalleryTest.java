package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.pane.ChoiceSearch;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.StyleWarnings;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes pictures of all shared controls in {@code target/gallery} for manual review, and checks what can be checked
 * automatically.
 */
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    @ParameterizedTest
    @EnumSource
    void draws(Theme theme) throws Exception {
        Fx.run(() -> {
            save(Gallery.users(2), theme, "one");
            save(Gallery.users(0, 2, 5), theme, "several");
            save(Gallery.review(), theme, "review");
        });
        var picture = new Image(Files.newInputStream(file(theme, "one")));
        assertThat(picture.getWidth()).isEqualTo(2560);
        assertThat(picture.getHeight()).isEqualTo(1600);
    }

    @Test
    void showsOpenPanelsInTheirPlace() {
        Fx.run(() -> {
            for (var theme : Theme.values()) {
                var stage = new Stage();
                var scene = new Scene(Gallery.users(2), 1280, 800);
                theme.applyTo(scene);
                stage.setScene(scene);
                stage.show();
                stage.setX(-200);
                stage.setY(0);
                AccessibleNames.find(scene.getRoot(), DropDown.class, "Filter by Status, 1 chosen").open();
                Pictures.save(scene, file(theme, "open"));
                stage.hide();
            }
        });
        assertThat(file(Theme.DARK, "open")).isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource
    void drawsInEverySize(TextSize size) {
        Fx.run(() -> {
            var scene = new Scene(Gallery.users(2), 1280, 800);
            Theme.LIGHT.applyTo(scene);
            size.applyTo(scene);
            Pictures.save(scene, FOLDER.resolve("size-" + size + ".png"));
        });
        assertThat(FOLDER.resolve("size-" + size + ".png")).isNotEmptyFile();
    }

    @Test
    void everythingFocusableHasAName() {
        assertThat(Fx.call(() -> {
            var names = new ArrayList<String>();
            for (var root : List.of(Gallery.users(2), Gallery.users(0, 2), Gallery.review())) {
                new Scene(root, 1280, 800);
                root.applyCss();
                root.layout();
                names.addAll(AccessibleNames.missing(root));
            }
            return names;
        })).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void cssIsWithoutWarnings(Theme theme) {
        try (var _ = new StyleWarnings()) {
            Fx.run(() -> {
                var controls = new VBox(new ChoiceSearch<String>("Choice"),
                        Gallery.users(1));
                Pictures.save(controls, theme, 1280, 900, file(theme, "controlsfx"));
            });
        }
    }

    private static void save(Parent root, Theme theme, String name) throws Exception {
        Pictures.save(root, theme, 1280, 800, file(theme, name));
    }

    private static Path file(Theme theme, String name) {
        return FOLDER.resolve(name + "-" + theme + ".png");
    }
}

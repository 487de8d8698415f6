package org.accessdesk.ui.capture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.ui.capture.picture.PictureCheck.Leak;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** What a label that is too narrow for its text shows of a real name. */
class PictureCheckTest {
    private final PictureCheck check = new PictureCheck(
            new RealData.Builder(_ -> false).person("Théo Lefèvre").build());

    /** What is refused of a label of {@code text} that is so narrow that it shows {@code cut}. */
    private Optional<Leak> refused(String text, String cut) {
        return Fx.call(() -> {
            var label = new Label(text);
            var scene = new Scene(new VBox(label), 400, 100);
            var narrow = IntStream.range(1, 400).anyMatch(width -> {
                label.setMaxWidth(width);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return label.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text shown && shown.getText().equals(cut));
            });
            assertThat(narrow).as("a label that shows “%s”", cut).isTrue();
            return check.firstIn(List.of(scene.getRoot()));
        });
    }

    @Test
    void anAliasThatIsCutToARealNameIsNoDatum() {
        assertThat(refused("Theodor Frost", "Theo...")).isEmpty();
    }

    @Test
    void aRealNameIsRefusedHoweverLittleOfItIsSeen() {
        assertThat(refused("Théo Lefèvre", "Th...")).map(Leak::datum).hasValue("Théo Lefèvre");
    }

    @Test
    void aTextThatIsShownInFullIsRead() {
        assertThat(refused("Théo", "Théo")).map(Leak::datum).hasValue("Théo");
    }
}

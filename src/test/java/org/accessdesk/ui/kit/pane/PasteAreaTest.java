package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text area that long lists are pasted into. */
class PasteAreaTest {
    private final PasteArea area = Fx.call(PasteArea::new);
    private final SimpleStringProperty model = new SimpleStringProperty("");
    private final Stage stage = Fx.call(Stage::new);

    PasteAreaTest() {
        Fx.run(() -> {
            area.wholeProperty().bindBidirectional(model);
            stage.setScene(new Scene(new VBox(area, area.rest()), 300, 300));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void paste(String text) {
        Fx.run(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            area.paste();
        });
    }

    private void clear() {
        Fx.run(() -> area.rest().lookupAll(".hyperlink").forEach(link -> ((Hyperlink) link).fire()));
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(n -> "user" + n + "@example.com").collect(Collectors.joining("\n"));
    }

    @Test
    void ofALongListOnlyTheStartIsInTheAreaAndAllInTheModel() {
        Fx.run(() -> area.setText("first\nlast"));
        assertThat(model.get()).isEqualTo("first\nlast");
        Fx.run(() -> area.selectRange(5, 5));
        paste("\r\n" + lines(100_000) + "\u0007");
        assertThat(model.get()).isEqualTo("first\n" + lines(100_000) + "\nlast");
        assertThat(area.getText()).isEqualTo("first\n" + lines(99));
        assertThat(area.isEditable()).isFalse();
        assertThat(area.isUndoable()).isFalse();
        assertThat(area.getAccessibleHelp()).startsWith("Only the start is shown of 100,002 lines.");
        assertThat(area.rest().isVisible()).isTrue();
        paste("more");
        assertThat(model.get()).endsWith("last");
        clear();
        assertThat(model.get()).isEmpty();
        assertThat(area.getText()).isEmpty();
        assertThat(area.isEditable()).isTrue();
        assertThat(area.isUndoable()).isFalse();
        assertThat(area.isFocused()).isTrue();
        assertThat(area.rest().isVisible()).isFalse();
    }

    @Test
    void oneLongLineIsAlsoCut() {
        paste("ana@example.com; ".repeat(10_000));
        assertThat(model.get()).hasSize(170_000);
        assertThat(area.getText()).hasSize(5000);
        Fx.run(() -> model.set(lines(2)));
        assertThat(area.getText()).isEqualTo(lines(2));
        assertThat(area.isEditable()).isTrue();
    }

    @Test
    void aListThatFitsIsEditedAsEver() {
        paste(lines(2_900));
        assertThat(area.getText()).isEqualTo(lines(2_900));
        Fx.run(() -> area.insertText(0, "x"));
        assertThat(model.get()).isEqualTo("x" + lines(2_900));
        Fx.run(() -> area.end());
        paste("\n" + lines(2_900));
        assertThat(model.get()).as("what is long only together").isEqualTo("x" + lines(2_900) + "\n" + lines(2_900));
        assertThat(area.isEditable()).isFalse();
    }

    @Test
    void theModelCanSetALongListAndTakeItBack() {
        Fx.run(() -> model.set(lines(20_000)));
        assertThat(area.getText()).isEqualTo(lines(100));
        assertThat(model.get()).isEqualTo(lines(20_000));
        Fx.run(() -> model.set(""));
        assertThat(area.getText()).isEmpty();
        assertThat(area.rest().isVisible()).isFalse();
    }
}

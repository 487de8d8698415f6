package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.settings.SettingsRow;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The palette in the window: it has every command, and does what it says. */
class PaletteWindowTest {
    /** Keys that act on what has the focus in a list, a field, a title of a column or a cell. */
    private static final Set<KeyBinding> OF_THE_FOCUS = EnumSet.of(KeyBinding.TICK, KeyBinding.REMOVE,
            KeyBinding.TITLES, KeyBinding.SORT_ALSO, KeyBinding.NARROWER, KeyBinding.WIDER, KeyBinding.MOVE_LEFT,
            KeyBinding.MOVE_RIGHT, KeyBinding.OPEN_MENU, KeyBinding.ACCEPT, KeyBinding.LEAVE,
            KeyBinding.ROW_MENU, KeyBinding.SELECT_ROWS, KeyBinding.SELECT_COLUMNS, KeyBinding.SELECT_CELLS,
            KeyBinding.KEEP_ACCESS, KeyBinding.REMOVE_ACCESS, KeyBinding.ASK_ACCESS);
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private List<Command> commands() {
        return Fx.call(() -> window.screens().commands().all());
    }

    /** Types {@code text} into the palette and accepts its first result. */
    private void run(String text) {
        window.shortcut(KeyCode.K);
        var field = window.find(TextField.class, "Search users, groups, commands");
        Fx.run(() -> field.setText(text));
        window.press(KeyCode.ENTER);
    }

    private Node focused() {
        return Fx.call(window.scene::getFocusOwner);
    }

    @Test
    void everyKeyWithAnActionIsACommandAndNoTwoCommandsReadTheSame() {
        var wanted = EnumSet.complementOf(EnumSet.copyOf(OF_THE_FOCUS));
        // The keys of cells act on the screen of the matrix alone.
        for (var screen : List.of(Screen.USERS, Screen.MATRIX, Screen.CAMPAIGNS)) {
            Fx.run(() -> window.screens().shell().screenProperty().set(screen));
            var commands = commands();
            wanted.removeIf(key -> commands.stream().anyMatch(c -> c.keys().contains(key)));
            assertThat(commands).extracting(c -> c.text() + c.detail()).doesNotHaveDuplicates();
        }
        assertThat(wanted).isEmpty();
    }

    @Test
    void aKeyRunsWhatThePaletteFinds() {
        run("sort by email");
        assertThat(Fx.call(() -> window.users().getSortOrder().getFirst().getText())).isEqualTo("Email");
        run("billing");
        assertThat(Fx.call(() -> window.screens().users().isFiltered())).isTrue();
        run("clear filters");
        assertThat(Fx.call(() -> window.screens().users().isFiltered())).isFalse();
        run("theme: dark");
        run("text size: large");
        assertThat(Fx.call(() -> window.context.app().lookProperty().get().toString())).contains("DARK", "LARGE");
        window.draft();
        run("group by: group");
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.REVIEW);
        run("rename draft");
        assertThat(focused()).isEqualTo(window.find(TextField.class, "Name of the draft"));
    }

    @Test
    void eachSettingIsGoneTo() {
        var fields = new HashSet<Node>();
        for (var row : SettingsRow.values()) {
            run("settings: " + row.text());
            var field = focused();
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".settings-form *").contains(field)))
                    .as(row.text()).isTrue();
            fields.add(field);
        }
        assertThat(fields).hasSameSizeAs(SettingsRow.values());
    }
}

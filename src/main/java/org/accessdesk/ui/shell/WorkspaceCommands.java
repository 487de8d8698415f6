package org.accessdesk.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.ReviewViewModel;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.settings.SettingsCommands;
import org.accessdesk.ui.settings.SettingsViewModel;
import org.accessdesk.ui.users.UsersViewModel;
import org.accessdesk.ui.users.bulk.BulkSource;

/** The commands of an open workspace that need no control of the window; {@link WindowCommands} has the others. */
record WorkspaceCommands(ShellViewModel shell, UsersViewModel users, GroupsViewModel groups, ReviewViewModel review,
        HistoryViewModel history,
        SettingsViewModel settings, AccountsViewModel accounts, Runnable showKeys) {

    /** All of them. */
    List<Command> list() {
        return Stream.of(screens(), lists(), applying(), drafts(), reviewing(), histories(), connections(),
                new SettingsCommands(settings, () -> show(Screen.SETTINGS)).list()).flatMap(List::stream).toList();
    }

    private void show(Screen screen) {
        shell.screenProperty().set(screen);
    }

    private List<Command> screens() {
        return List.of(screen("shell.nav.users", Screen.USERS).on(KeyBinding.SHOW_USERS),
                screen("shell.nav.groups", Screen.GROUPS).on(KeyBinding.SHOW_GROUPS),
                screen("shell.nav.matrix", Screen.MATRIX).on(KeyBinding.SHOW_MATRIX),
                screen("campaign.title", Screen.CAMPAIGNS)
                        .when(() -> shell.screenProperty().get() != Screen.GROUPS),
                screen("shell.nav.review", Screen.REVIEW).on(KeyBinding.REVIEW, KeyBinding.SHOW_REVIEW),
                screen("shell.nav.history", Screen.HISTORY).on(KeyBinding.SHOW_HISTORY),
                screen("shell.nav.settings", Screen.SETTINGS).on(KeyBinding.SETTINGS, KeyBinding.SHOW_SETTINGS),
                command("keys.present", accounts::togglePresentation).on(KeyBinding.PRESENT),
                command("keys.title", showKeys).on(KeyBinding.KEYS),
                command("shell.refresh", shell::refresh).on(KeyBinding.REFRESH),
                command("shell.refreshAll", shell::refreshAll).on(KeyBinding.REFRESH_ALL),
                command("shell.command.stopReading", shell::cancelRefresh)
                        .when(() -> shell.headerProperty().get().loading()));
    }

    private Command screen(String textKey, Screen screen) {
        return command(textKey, () -> show(screen));
    }

    private List<Command> lists() {
        return List.of(command("users.export", () -> {
            show(Screen.USERS);
            users.export();
        }), command("groups.export", () -> {
            show(Screen.GROUPS);
            groups.export();
        }), command("users.menu.invite", () -> {
            show(Screen.USERS);
            users.invite().open();
        }).when(this::isElsewhere), command("users.menu.import", () -> {
            show(Screen.USERS);
            users.bulk().open(BulkSource.ROWS);
        }).when(this::isElsewhere), command("users.menu.changeList", () -> {
            show(Screen.USERS);
            users.bulk().open(BulkSource.PEOPLE);
        }).when(this::isElsewhere), command("groups.new", () -> {
            show(Screen.GROUPS);
            groups.create();
        }), command("groups.redundant", () -> {
            show(Screen.GROUPS);
            groups.redundancy().open();
        }).when(() -> shell.screenProperty().get() != Screen.GROUPS));
    }

    /** Whether the list of users is not shown, which has its own commands. */
    private boolean isElsewhere() {
        return shell.screenProperty().get() != Screen.USERS;
    }

    private List<Command> applying() {
        return List.of(
                command("shell.command.stop", shell::cancelSave).on(KeyBinding.STOP)
                        .when(() -> shell.stripProperty().get().saving()),
                command("shell.undo", shell::undo).on(KeyBinding.UNDO)
                        .when(() -> shell.stripProperty().get().canUndo()),
                command("shell.redo", shell::redo).on(KeyBinding.REDO)
                        .when(() -> shell.stripProperty().get().canRedo()));
    }

    private List<Command> drafts() {
        var drafts = shell.drafts();
        var all = drafts.contentProperty().get();
        var others = all.all().stream().filter(d -> !d.id().equals(all.open()))
                .map(d -> Command.of(Texts.format("shell.palette.open", d.text()), () -> drafts.open(d.id()))
                        .with(d.begun()));
        return Stream.concat(Stream.of(command("drafts.new", drafts::create),
                command("shell.command.renameDraft", () -> drafts.renamingProperty().set(true)),
                command("shell.command.duplicateDraft", drafts::duplicate),
                command("drafts.delete", drafts::delete)), others).toList();
    }

    private List<Command> reviewing() {
        BooleanSupplier changes = () -> shell.stripProperty().get().changes() > 0;
        var groupings = Arrays.stream(Grouping.values())
                .map(g -> Command.of(Texts.format("review.by", g.text()), () -> {
                    shell.review();
                    review.groupingProperty().set(g);
                }).when(() -> changes.getAsBoolean() && review.groupingProperty().get() != g));
        return Stream.concat(Stream.of(command("review.try", () -> {
            shell.review();
            review.rehearse();
        }).when(changes)), groupings).toList();
    }

    private List<Command> histories() {
        return List.of(tab("history.tab.compare", HistoryViewModel.Tab.COMPARE),
                tab("history.tab.whoHad", HistoryViewModel.Tab.WHO_HAD),
                command("shell.command.undoApplied", shell::undoApplied));
    }

    private Command tab(String textKey, HistoryViewModel.Tab tab) {
        return command(textKey, () -> {
            show(Screen.HISTORY);
            history.tabProperty().set(tab);
        });
    }

    private List<Command> connections() {
        if (accounts.isPresented()) {
            return List.of();
        }
        var others = accounts.entries().stream().filter(e -> !e.current())
                .map(e -> Command.of(Texts.format("shell.palette.open", e.name()), () -> accounts.open(e.id()))
                        .with(e.facts()));
        return Stream.concat(Stream.of(command("shell.connect", accounts::manage),
                command("connect.demo.open", accounts::openDemo)
                        .when(() -> !accounts.currentProperty().get().demo())),
                others).toList();
    }

    private static Command command(String textKey, Runnable action) {
        return Command.of(Texts.get(textKey), action);
    }
}

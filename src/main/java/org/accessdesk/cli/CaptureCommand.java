package org.accessdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.accessdesk.api.ApiException;
import org.accessdesk.app.AppContext;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.DemoEvents;
import org.accessdesk.app.FxThread;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.World;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.platform.ComputerName;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.read.ManualReader;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.recipe.take.ManualTaker;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.window.MainWindow;
import picocli.CommandLine;

/** Takes the pictures of a manual again, without a display, the same to the byte on one computer. */
@CommandLine.Command(name = "capture", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Takes the pictures of a manual: a folder of recipes, which src/docs/recipes.md tells how to write. Writes PNGs, an index with "
        + "alternative texts for each language, and a report of what changed since the last pictures.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:All pictures are the same as before.", "1:Some could not be taken.",
                "2:Some are new or look other than before."})
public final class CaptureCommand implements Callable<Integer> {
    private static final int CHANGED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.fixed(World.START.plusSeconds(3600), ZoneOffset.UTC);
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.Parameters(paramLabel = "FOLDER", description = "The folder of the manual.")
    private Path folder;
    @CommandLine.Option(names = "--out", required = true, description = "The folder for the pictures; has the last ones, too.")
    private Path out;
    @CommandLine.Option(names = "--only", paramLabel = "NAME", split = ",", description = "Takes these pictures alone.")
    private List<String> only = List.of();
    @CommandLine.Option(names = "--theme", split = ",", description = "light, dark, or both; else those of the manual.")
    private List<Theme> themes = List.of();
    @CommandLine.Option(names = "--locale", split = ",", description = "The languages, such as en,de; else those of the manual.")
    private List<Locale> locales = List.of();
    @CommandLine.Option(names = "--scale", description = "1, 2 or 3 pixels for each of the window; else that of the manual.")
    private int scale;
    @CommandLine.Option(names = "--check", description = "Compares with the last pictures, and leaves them as they are.")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        if (scale < 0 || scale > 3) {
            throw new AppFailure("--scale is 1, 2 or 3, not " + scale + ".");
        }
        checkLanguages();
        var files = recipes();
        var manual = ManualReader.read(folder).with(locales, themes, scale);
        TourCommand.check(out);
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        HeadlessScreen.useForPictures();
        System.setProperty(ComputerName.PROPERTY, "");
        try {
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
            return told(new ManualTaker(manual, CaptureCommand::start, out, check, PATIENCE,
                    spec.commandLine().getOut()::println).take(files));
        } finally {
            Platform.exit();
            TimeZone.setDefault(zone);
        }
    }

    private void checkLanguages() {
        for (var locale : locales) {
            if (!ManualReader.LANGUAGES.contains(locale.getLanguage())) {
                throw new AppFailure("The app does not speak “" + locale.toLanguageTag() + "”. Give --locale one of "
                        + String.join(", ", ManualReader.LANGUAGES) + "."
                        + Nearest.question(locale.getLanguage(), ManualReader.LANGUAGES));
            }
        }
    }

    private List<Path> recipes() {
        try {
            if (!Files.isDirectory(folder)) {
                throw new AppFailure("There is no folder " + folder + ". Give the folder of a manual.");
            }
            var all = RecipeReader.recipes(folder);
            var names = all.stream().map(CaptureCommand::name).toList();
            for (var name : only) {
                if (!names.contains(name)) {
                    throw new AppFailure("There is no recipe " + name + " in " + folder + "."
                            + Nearest.question(name, names));
                }
            }
            return only.isEmpty() ? all : all.stream().filter(file -> only.contains(name(file))).toList();
        } catch (RecipeException e) {
            throw new AppFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ".yaml".length());
    }

    private int told(ManualTaker.TakenManual outcome) {
        outcome.problems().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getOut().println("%d pictures, %d changed, %d problems; see %s".formatted(
                outcome.pictures(), outcome.changed(), outcome.problems().size(), out.resolve("report.html")));
        return !outcome.problems().isEmpty() ? CommandLine.ExitCode.SOFTWARE
                : outcome.changed() > 0 ? CHANGED : CommandLine.ExitCode.OK;
    }

    /** Shows the account in a window of the manual's size, with a clock that stands still. */
    private static AppStarter.StartedApp start(Manual manual) throws IOException {
        var context = switch (manual.start()) {
            case Manual.DemoStart demo -> AppContext.ofDemo(new FxThread(), MarketplaceOptions.defaults()
                    .withUsers(demo.users()).withGroups(demo.groups()).withSeed(demo.seed()), CLOCK);
            case Manual.SnapshotStart(var account, var _) -> AppContext.ofDemo(new FxThread(),
                    MarketplaceOptions.defaults(), Clock.fixed(account.at(), ZoneOffset.UTC));
        };
        var events = events(context);
        var shown = new CompletableFuture<AppStarter.StartedApp>();
        Platform.runLater(() -> {
            var stage = new Stage();
            stage.setWidth(manual.width());
            stage.setHeight(manual.height());
            var window = new MainWindow(stage, context.app());
            stage.show();
            // Menus open within the screen, which may be narrower than the window.
            stage.setX(0);
            open(manual.start(), context.app());
            var draft = manual.start().draft();
            if (draft != null) {
                context.app().openDraft(draft);
            }
            shown.complete(new AppStarter.StartedApp(window.scene(), context.app(), events, () -> {
                events.close();
                Platform.runLater(() -> {
                    context.app().close();
                    stage.hide();
                });
                context.close();
            }));
        });
        try {
            return shown.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void open(Manual.Start start, AppViewModel app) {
        switch (start) {
            case Manual.DemoStart demo -> {
                app.presentation().setSeed(new AliasSeed("%032x".formatted(demo.seed())));
                app.openDemo();
            }
            case Manual.SnapshotStart(var account, var _) -> app.openSnapshot(account);
        }
    }

    private static DemoEvents events(AppContext context) throws IOException {
        try {
            return new DemoEvents(context);
        } catch (ApiException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

package org.accessdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.accessdesk.api.ApiException;
import org.accessdesk.app.AppContext;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.DemoEvents;
import org.accessdesk.app.FxThread;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.settings.Look;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.tour.Tour;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.window.MainWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs the guided tour without a display and writes its pictures. */
@CommandLine.Command(name = "tour", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Works the real screens through the main job on the demo account, writes a picture of each step, "
        + "and checks that the server has exactly what was ticked.")
public final class TourCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private RootCommand root;
    @CommandLine.Option(names = "--out", required = true, description = "The folder for the pictures.")
    private Path out;
    @CommandLine.Option(names = "--theme", description = "light or dark; both if left out.")
    private @Nullable Theme theme;
    @CommandLine.Option(names = "--text", paramLabel = "PERCENT", defaultValue = "100", converter = TextSizeArgument.class, description = "The text size in percent: 100, 115, 130, 150 or 200.")
    private Look.Size text = Look.Size.NORMAL;
    @CommandLine.Option(names = "--locale", description = "The language, such as en or de.")
    private @Nullable Locale locale;

    @Override
    public Integer call() throws Exception {
        root.restoreLocale();
        if (locale != null) {
            Locale.setDefault(locale);
        }
        check(out);
        HeadlessScreen.useForPictures();
        var themes = theme == null ? Arrays.asList(Theme.values()) : List.of(theme);
        try (var context = AppContext.ofDemo(new FxThread(), MarketplaceOptions.defaults(), Clock.systemUTC())) {
            run(context, themes);
        } catch (ApiException | IOException | RecipeException | RuntimeException e) {
            throw new AppFailure("The tour failed. " + sentence(e), e);
        } finally {
            Platform.exit();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Checks that pictures can be written to the folder. */
    static void check(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "tour", null));
        } catch (IOException e) {
            throw new AppFailure(
                    "Pictures cannot be written to " + folder + ". Choose another folder by --out.", e);
        }
    }

    /** The message of the innermost exception: failures on JavaFX's thread are wrapped. */
    private static String sentence(Throwable e) {
        return e.getCause() instanceof RuntimeException cause ? sentence(cause) : String.valueOf(e.getMessage());
    }

    private void run(AppContext context, List<Theme> themes) throws Exception {
        var shown = new CompletableFuture<Scene>();
        Platform.startup(() -> {
            context.computer().preferences()
                    .change(settings -> settings.with(new Look(settings.look().scheme(), text)));
            var stage = new Stage();
            var window = new MainWindow(stage, context.app());
            stage.show();
            // Menus open within the screen, which may be narrower than the window.
            stage.setX(0);
            context.app().openDemo();
            shown.complete(window.scene());
        });
        try (var events = new DemoEvents(context)) {
            new Tour(new AppStarter.StartedApp(shown.get(), context.app(), events, () -> {}), out, themes,
                    spec.commandLine().getOut()::println).run();
        }
    }
}

package org.accessdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.accessdesk.app.AppFailure;
import org.accessdesk.ui.capture.manual.ManualBuilder;
import org.accessdesk.ui.capture.recipe.RecipeException;
import picocli.CommandLine;

/** Builds the pages of a manual to HTML, with the pictures that {@code capture} has taken. */
@CommandLine.Command(name = "manual", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Builds the pages of a manual to HTML that needs no network, with the pictures that capture has taken.")
public final class ManualCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.Parameters(paramLabel = "FOLDER", description = "The folder of the manual.")
    private Path folder;
    @CommandLine.Option(names = "--pictures", required = true, description = "The folder that capture has written to.")
    private Path pictures;
    @CommandLine.Option(names = "--out", required = true, description = "The folder for the pages.")
    private Path out;

    @Override
    public Integer call() {
        try {
            new ManualBuilder(folder).build(pictures, out);
            spec.commandLine().getOut().println("The manual is in " + out + ".");
            return CommandLine.ExitCode.OK;
        } catch (RecipeException e) {
            throw new AppFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new AppFailure("The manual cannot be built in " + out + ": " + e.getMessage()
                    + ". Choose another folder by --out, or make room there.", e);
        }
    }
}

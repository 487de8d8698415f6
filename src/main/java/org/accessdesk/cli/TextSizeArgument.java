package org.accessdesk.cli;

import org.accessdesk.model.settings.Look;
import picocli.CommandLine;

/** Converts an argument in percent to one of the text sizes of the settings; another one is rejected with a sentence. */
public final class TextSizeArgument implements CommandLine.ITypeConverter<Look.Size> {
    @Override
    public Look.Size convert(String argument) {
        return Look.Size.ofPercent(argument).orElseThrow(() -> new CommandLine.TypeConversionException(
                "The app has no text size of “" + argument + "” percent. Choose 100, 115, 130, 150 or 200."));
    }
}

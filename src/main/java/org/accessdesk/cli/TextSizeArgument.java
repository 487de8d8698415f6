package org.accessdesk.cli;

import java.util.Map;
import org.accessdesk.model.settings.Look;
import picocli.CommandLine;

/** Converts an argument in percent to one of the text sizes of the settings; another one is rejected with a sentence. */
public final class TextSizeArgument implements CommandLine.ITypeConverter<Look.Size> {
    private static final Map<String, Look.Size> SIZES = Map.of("100", Look.Size.NORMAL, "115", Look.Size.LARGE, "130",
            Look.Size.LARGEST, "150", Look.Size.PERCENT_150, "200", Look.Size.PERCENT_200);

    @Override
    public Look.Size convert(String argument) {
        var size = SIZES.get(argument);
        if (size == null) {
            throw new CommandLine.TypeConversionException(
                    "The app has no text size of “" + argument + "” percent. Choose 100, 115, 130, 150 or 200.");
        }
        return size;
    }
}

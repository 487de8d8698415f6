package org.accessdesk.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.accessdesk.app.AppFailure;
import picocli.CommandLine;

/** Converts an argument to the path of a file or folder; an invalid one is rejected with a sentence. */
public final class FileArgument implements CommandLine.ITypeConverter<Path> {
    private static final String REPLACEMENT = "\uFFFD";

    @Override
    public Path convert(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(sentence(argument));
        }
    }

    /**
     * The path of {@code argument}.
     *
     * @throws AppFailure if it is not a path, with a sentence for the user
     */
    public static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new AppFailure(sentence(argument), e);
        }
    }

    /** A sentence why {@code argument} is not a path, and what to do. */
    static String sentence(String argument) {
        return isSpelt(argument)
                ? "“" + argument + "” is not a file name that this computer allows. Choose another name."
                : "The locale of this terminal cannot spell the file name “" + argument
                        + "”. Set LC_ALL=C.UTF-8 (or another UTF-8 locale) and start it again.";
    }

    private static boolean isSpelt(String argument) {
        try {
            return !argument.contains(REPLACEMENT)
                    && Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).newEncoder()
                            .canEncode(argument);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return true;
        }
    }
}

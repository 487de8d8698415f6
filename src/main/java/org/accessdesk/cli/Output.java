package org.accessdesk.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.accessdesk.model.Printable;

/**
 * The output of commands. {@code println} prints exactly one line; {@code print} keeps line breaks. Both escape all
 * other characters that a terminal or build server could interpret as a command, so that callers cannot forget it.
 */
public final class Output extends PrintWriter {

    /** Prints to {@code writer} and flushes after each line. */
    public Output(Writer writer) {
        super(writer, true);
    }

    /** Prints to one of the process's standard streams. */
    public static Output of(PrintStream stream) {
        return of(stream, charset(stream));
    }

    static Output of(OutputStream stream, Charset charset) {
        return new Output(new OutputStreamWriter(stream, charset));
    }

    /** UTF-8 in every locale, except on a Windows console, which has its own code page. */
    private static Charset charset(PrintStream stream) {
        var windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        var console = windows ? System.console() : null;
        return console != null && console.isTerminal() ? stream.charset() : StandardCharsets.UTF_8;
    }

    @Override
    public void println(String line) {
        super.println(Printable.line(line));
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    @Override
    public void println(char[] line) {
        println(String.valueOf(line));
    }

    @Override
    public void write(String text, int offset, int length) {
        var safe = Printable.lines(text.substring(offset, offset + length));
        super.write(safe, 0, safe.length());
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(String.valueOf(text, offset, length), 0, length);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character), 0, 1);
    }
}

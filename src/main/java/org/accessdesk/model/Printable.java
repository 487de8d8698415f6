package org.accessdesk.model;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Makes foreign texts safe for a terminal, a build log or a JSON file: escapes invisible characters, changes of the
 * reading direction and commands to a terminal or a build server, so that a name can neither hide nor forge anything.
 */
public final class Printable {
    /** Azure Pipelines, GitHub and TeamCity read these as commands anywhere in a line. */
    private static final Pattern COMMAND = Pattern.compile("#(?=#[\\w.-]*\\[)");
    /** GitHub reads these as commands at the start of a line. */
    private static final Pattern COLONS = Pattern.compile("(?m)^(\\h*):(?=:)");

    private Printable() {}

    /** {@code text} as one line: line breaks and tabs are escaped as well. */
    public static String line(String text) {
        return commands(escaped(text, false, Printable::visible));
    }

    /** {@code text} with its line breaks and tabs as they are. */
    public static String lines(String text) {
        return commands(escaped(text, true, Printable::visible));
    }

    /** {@code json} with the same content and with all those characters escaped. */
    public static String json(String json) {
        return COMMAND.matcher(escaped(json, true, Printable::unit)).replaceAll("\\\\u0023");
    }

    /** Whether a terminal, a build server or a person may misread {@code codePoint}. */
    public static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isBlankLetter(codePoint) || isVariationSelector(codePoint);
        };
    }

    /** Letters and marks drawn as nothing: fillers, joiners, the blank Braille pattern. */
    private static boolean isBlankLetter(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** All except the two that choose between text and emoji style, which many names with an emoji have. */
    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0D) || (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static String escaped(String text, boolean manyLines, IntFunction<String> escape) {
        if (text.codePoints().noneMatch(c -> isEscaped(c, manyLines))) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isEscaped(c, manyLines)) {
                safe.append(escape.apply(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isEscaped(int codePoint, boolean manyLines) {
        return isUnsafe(codePoint)
                && !(manyLines && (codePoint == '\n' || codePoint == '\r' || codePoint == '\t'));
    }

    private static String visible(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // Invisible and harmless; displayed names have it around right-to-left text.
            case 0x200E -> "";
            default -> "\\u{%X}".formatted(codePoint);
        };
    }

    private static String unit(int codePoint) {
        var units = new StringBuilder();
        for (var unit : Character.toChars(codePoint)) {
            units.append("\\u%04X".formatted((int) unit));
        }
        return units.toString();
    }

    private static String commands(String text) {
        return COLONS.matcher(COMMAND.matcher(text).replaceAll("\\\\u{23}")).replaceAll("$1\\\\u{3A}");
    }
}

package org.accessdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types have different names, and comments use plain words. Each rule is also shown sources that break it. */
class WordsTest {
    private static final Path MAIN = Path.of("src/main/java/org/accessdesk");
    private static final Pattern TYPE = Pattern.compile("(?m)^ *(?:(?:public|private|protected|static|sealed|non-sealed"
            + "|abstract|final) )*(?:class|record|enum|@?interface) ([A-Z]\\w*)");
    /** Skips text blocks, strings and characters, so that group 1 is a comment. */
    private static final Pattern COMMENT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\""
            + "|'(?:[^'\\\\\n]|\\\\.)++'|(/\\*[\\s\\S]*?\\*/|//.*)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*(?:\\*(?!/)|//)?\\s*");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(?:whom|anew|lest|amiss|whoever|for want of|speaks|wakes|hands|is told|the brake|the house)\\b"
                    + "|(?<!src/docs/)\\b(?:api|design)\\.md\\b",
            Pattern.CASE_INSENSITIVE);

    static Stream<Path> plainSources() {
        return Stream.of(Path.of("jpackage"), MAIN).flatMap(WordsTest::sources);
    }

    @ParameterizedTest
    @MethodSource("plainSources")
    void commentsUsePlainWords(Path source) {
        assertThat(forbidden(read(source))).isEmpty();
    }

    @Test
    void noTwoTypesHaveOneName() {
        var sources = Stream.of("src/main/java", "src/test/java", "jpackage").map(Path::of).flatMap(WordsTest::sources)
                .filter(p -> !p.toString().contains("crooked"));
        assertThat(twice(sources.map(WordsTest::read))).isEmpty();
    }

    @Test
    void aNameThatStandsTwiceIsFound() {
        var sources = List.of("public final class Row {\n    record Cell() {}\n    static final class Builder {}\n}\n",
                "final class Table {\n    private enum Cell {}\n    class Builder {}\n}\n");
        assertThat(twice(sources.stream())).containsExactly("Cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** Tells whom it is about. */", "/**\n * Not there for want\n * of a name.\n */",
            "int a; // read anew", "// Lest it\n// fails.", "/** As in api.md §2. */", "var a = \"//\"; // the house",
            "'\"' /* It speaks. */ '\"'"})
    void aForbiddenWordIsFound(String source) {
        assertThat(forbidden(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"var a = \"whom // anew\";", "\"\"\"\n  /* lest */ \"a\"\n  \"\"\"",
            "int whom; // the manner",
            "/** The facts are in src/docs/api.md. */", "\"\\\"\" + \"// anew\""})
    void otherTextIsNoFault(String source) {
        assertThat(forbidden(source)).isEmpty();
    }

    private static List<String> twice(Stream<String> sources) {
        var counts = sources.flatMap(s -> TYPE.matcher(s).results()).map(m -> m.group(1))
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey)
                .filter(n -> !n.equals("Builder")).toList();
    }

    private static List<String> forbidden(String source) {
        return COMMENT.matcher(source).results().filter(m -> m.group(1) != null)
                .map(m -> LINE_BREAK.matcher(m.group(1)).replaceAll(" "))
                .flatMap(c -> FORBIDDEN.matcher(c).results().map(MatchResult::group)).toList();
    }

    private static Stream<Path> sources(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

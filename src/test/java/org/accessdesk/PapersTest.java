package org.accessdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the papers name is there: the files that they link to, and the classes in their text. */
class PapersTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)");
    private static final Set<String> OF_LIBRARIES = Set.of("TableView");

    static Stream<Path> papers() throws IOException {
        return Stream
                .of(Stream.of(Path.of("README.md")), files(Path.of(".github"), ".md"),
                        files(Path.of("src/docs"), ".md"))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void linksLeadToFiles(Path paper) throws IOException {
        assertThat(found(LINK, paper)).allSatisfy(link -> assertThat(paper.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void classesAreThere(Path paper) throws IOException {
        var named = found(CLASS, paper);
        named.removeAll(OF_LIBRARIES);
        assertThat(classes()).containsAll(named);
    }

    private static Set<String> found(Pattern pattern, Path paper) throws IOException {
        return pattern.matcher(Files.readString(paper)).results().map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classes() throws IOException {
        return Stream.concat(files(Path.of("src"), ".java"), files(Path.of("jpackage"), ".java"))
                .map(p -> p.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).toList().stream();
        }
    }
}

package org.accessdesk.ui.capture.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.accessdesk.ui.capture.step.ControlFinder;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.kit.text.Texts;

/**
 * Names controls as recipes do: by the key of a text, else by the name itself; with the kind where the name alone is not
 * unique. Call on JavaFX's thread.
 *
 * @param finder finds what a name names
 */
record ControlNamer(ControlFinder finder) {
    /** A pattern with fewer letters of its own fits what is not meant. */
    private static final int LEAST_LETTERS = 3;

    /**
     * The name of {@code node}; empty if it has none of its own.
     *
     * @param kind what it is
     * @param wanted what the step takes a name without a kind for
     */
    Optional<ControlName> name(Node node, ControlKind kind, ControlKind wanted) {
        return first(texts(node, kind), kind, wanted, found -> found.equals(List.of(node)));
    }

    /** The same where the step wants that kind. */
    Optional<ControlName> name(Node node, ControlKind kind) {
        return name(node, kind, kind);
    }

    /** The name of the one control of that kind that is called {@code text}, such as an entry of an open menu. */
    Optional<ControlName> name(String text, ControlKind kind) {
        return first(List.of(text), kind, kind,
                found -> found.size() == 1 && text.equals(kind.name(found.getFirst())));
    }

    /** The name of the one of {@code texts} that is {@code text}, such as that of a tab. */
    static ControlName name(String text, List<String> texts) {
        return candidates(text).map(written -> new ControlName(written, ControlKind.ANY))
                .filter(name -> texts.stream().filter(name::fits).toList().equals(List.of(text))).findFirst()
                .orElse(new ControlName(text, ControlKind.ANY));
    }

    /** The key of {@code text} if it is one of the app's, else the text itself. */
    static String written(String text) {
        return Texts.keyOf(text).orElse(text);
    }

    /** What it shows is often the very text of a bundle, of which its spoken name is a copy. */
    private static List<String> texts(Node node, ControlKind kind) {
        var name = kind.name(node);
        return node instanceof Labeled labeled && name.equals(labeled.getText()) ? List.of(labeled.getText(), name)
                : List.of(name);
    }

    private Optional<ControlName> first(List<String> texts, ControlKind kind, ControlKind wanted,
            Predicate<List<Node>> fits) {
        return texts.stream().filter(text -> !text.isBlank()).flatMap(ControlNamer::candidates)
                .flatMap(written -> Stream.of(ControlKind.ANY, kind).map(k -> new ControlName(written, k)))
                .filter(name -> fits.test(finder.find(name, wanted))).findFirst();
    }

    private static Stream<String> candidates(String text) {
        var patterns = Texts.keys().stream().map(key -> new ControlName(key, ControlKind.ANY))
                .filter(name -> name.letters() >= LEAST_LETTERS && name.fits(text))
                .sorted(Comparator.comparingInt(ControlName::letters).reversed().thenComparing(ControlName::written))
                .map(ControlName::written);
        return Stream.of(Texts.keyOf(text).stream(), patterns, Stream.of(text).filter(t -> Texts.find(t).isEmpty()))
                .flatMap(all -> all);
    }
}

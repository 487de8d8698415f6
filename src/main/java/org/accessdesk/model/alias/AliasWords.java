package org.accessdesk.model.alias;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import org.accessdesk.model.Lazy;

/** The words of which aliases are made, without those that are real in one account. */
final class AliasWords {
    private static final Lazy<Map<WordKind, Map<WordScript, List<String>>>> ALL = new Lazy<>(AliasWords::read);
    private final Map<WordKind, Map<WordScript, WordList>> lists = new EnumMap<>(WordKind.class);

    /** All words but those that {@code real} accepts. */
    AliasWords(Predicate<String> real) {
        ALL.get().forEach((kind, scripts) -> {
            var mine = new EnumMap<WordScript, WordList>(WordScript.class);
            scripts.forEach((script, words) -> {
                var left = new WordList(words.stream().filter(real.negate()).toList());
                mine.put(script, left.isEmpty() ? new WordList(words) : left);
            });
            lists.put(kind, mine);
        });
    }

    /** The words of that kind in that script. */
    WordList of(WordKind kind, WordScript script) {
        return Objects.requireNonNull(Objects.requireNonNull(lists.get(kind)).get(script));
    }

    private static Map<WordKind, Map<WordScript, List<String>>> read() {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(AliasWords.class.getResourceAsStream("words.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new EnumMap<WordKind, Map<WordScript, List<String>>>(WordKind.class);
        for (var kind : WordKind.values()) {
            var scripts = new EnumMap<WordScript, List<String>>(WordScript.class);
            for (var script : WordScript.values()) {
                scripts.put(script, Arrays.asList(texts.getProperty(script + "." + kind).strip().split("\\s+", -1)));
            }
            all.put(kind, scripts);
        }
        return all;
    }
}

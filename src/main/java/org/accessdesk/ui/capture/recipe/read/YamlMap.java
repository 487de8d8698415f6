package org.accessdesk.ui.capture.recipe.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file. What is not as expected is reported with its line. */
final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    /** What is wrong with the keys, whichever are known; {@link #only} tells it. */
    private final List<RecipeException> wrongKeys = new ArrayList<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = line(node);
        for (var entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                wrongKeys.add(new RecipeException(file, line(entry.getKeyNode()), "A key is a word."));
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                wrongKeys.add(new RecipeException(file, line(key), "“" + key.getValue() + "” stands twice."));
            } else {
                lines.put(key.getValue(), line(key));
            }
        }
    }

    /** The content of {@code text}, the file called {@code file}. */
    static YamlMap read(String file, String text) throws RecipeException {
        try {
            var root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            if (root.orElse(null) instanceof MappingNode map) {
                return new YamlMap(file, map);
            }
            throw new RecipeException(file, 1, "This is no list of “key: value” lines.");
        } catch (MarkedYamlEngineException e) {
            throw new RecipeException(file, e.getProblemMark().map(m -> m.getLine() + 1).orElse(0),
                    "This is no YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw new RecipeException(file, 0, "This is no YAML: " + e.getMessage() + ".");
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** The line of {@code key}; that of the whole if it is not there. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses any other key, and a key that stands twice. */
    YamlMap only(String... known) throws RecipeException {
        return only(List.of(known), key -> "“" + key + "” is not known here.");
    }

    /** The same with a sentence about a key that is none of {@code known}. */
    YamlMap only(Collection<String> known, UnaryOperator<String> sentence) throws RecipeException {
        var wrong = new ArrayList<>(wrongKeys);
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                wrong.add(wrong(key, sentence.apply(key) + Nearest.question(key, known)));
            }
        }
        if (!wrong.isEmpty()) {
            throw RecipeException.of(wrong);
        }
        return this;
    }

    /** Something wrong with {@code key}. */
    RecipeException wrong(String key, String sentence) {
        return new RecipeException(file, line(key), sentence);
    }

    /** The text of {@code key}, which must be there. */
    String text(String key) throws RecipeException {
        return find(key).orElseThrow(() -> wrong(key, "“" + key + "” is missing."));
    }

    /** The text of {@code key}, if it is there. */
    Optional<String> find(String key) throws RecipeException {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        throw wrong(key, "“" + key + "” is a text.");
    }

    /** The number of {@code key}; {@code otherwise} if it is not there. */
    int number(String key, int otherwise, int least, int most) throws RecipeException {
        var text = find(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw wrong(key, "“" + key + "” is a number from " + least + " to " + most + ", not “" + text.get() + "”.");
    }

    /** The mapping of {@code key}; empty if it is not there. */
    Optional<YamlMap> map(String key) throws RecipeException {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MappingNode map) {
            return Optional.of(new YamlMap(file, map));
        }
        throw wrong(key, "“" + key + "” has lines of its own, each “key: value”.");
    }

    /** Whether {@code key} is a text rather than a mapping. */
    boolean isText(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    /** The texts of the list of {@code key}; {@code otherwise} if it is not there. */
    List<String> texts(String key, List<String> otherwise) throws RecipeException {
        var value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return list.getValue().stream().map(node -> ((ScalarNode) node).getValue()).toList();
        }
        throw wrong(key, "“" + key + "” is a list such as [en, de].");
    }

    /** The mappings of the list of {@code key}, without what is none; none if it is not there. */
    List<YamlMap> maps(String key, Mistakes mistakes) throws RecipeException {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            throw wrong(key, "“" + key + "” is a list whose entries begin with “- ”.");
        }
        var maps = new ArrayList<YamlMap>();
        for (var node : list.getValue()) {
            if (node instanceof MappingNode map) {
                maps.add(new YamlMap(file, map));
            } else {
                mistakes.add(new RecipeException(file, line(node), "An entry of “" + key + "” is “- name: value”."));
            }
        }
        return maps;
    }
}

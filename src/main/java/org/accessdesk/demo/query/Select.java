package org.accessdesk.demo.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which fields an answer has (api.md §3.5). A path that is named comes in full; {@code groups.id} alone brings nothing else
 * of the groups; {@code -audit} leaves out; {@code -*} and {@code -groups.*} leave out all that is not named. For one
 * answer, by one thread.
 */
final class Select {
    private final Set<String> omittedByDefault;
    private final Set<String> included = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private final Set<String> emptied = new HashSet<>();
    private final Map<String, Boolean> decided = new HashMap<>();

    private Select(Set<String> omittedByDefault) {
        this.omittedByDefault = omittedByDefault;
    }

    /** Reads a select; names are shortened to what is known of them, as unknown ones say nothing. */
    static Select of(String text, Set<String> omittedByDefault, KnownNames names) {
        var select = new Select(omittedByDefault);
        for (var signed : Signed.list(text)) {
            if (signed.isMinus()) {
                select.exclude(signed.name());
            } else {
                select.include(signed.name(), names);
            }
        }
        return select;
    }

    Set<String> omittedByDefault() {
        return omittedByDefault;
    }

    /** Whether the field at this path is part of the answer, if its object is. */
    boolean keeps(String path) {
        return decided.computeIfAbsent(path, this::decide);
    }

    private void exclude(String path) {
        if (path.equals("*") || path.endsWith(".*")) {
            emptied.add(parent(path));
            included.remove(parent(path));
        } else {
            excluded.add(path);
            included.remove(path);
        }
    }

    private void include(String path, KnownNames names) {
        var isWhole = path.equals("*") || path.endsWith(".*");
        var known = names.known(isWhole ? parent(path) : path);
        if (path.equals("*") || !known.isEmpty()) {
            included.add(known);
            excluded.remove(known);
            emptied.remove(known);
        }
    }

    private boolean decide(String path) {
        if (included.contains(path) || isNamedWithin(path)) {
            return true;
        }
        var parent = parent(path);
        if (excluded.contains(path) || excluded.contains(parent) || emptied.contains(parent) || isNarrowed(parent)) {
            return false;
        }
        return !omittedByDefault.contains(path) || isExpanded(parent);
    }

    private boolean isNamedWithin(String path) {
        return included.stream().anyMatch(name -> name.startsWith(path + "."));
    }

    private boolean isNarrowed(String path) {
        return !path.isEmpty() && !included.contains(path) && isNamedWithin(path);
    }

    private boolean isExpanded(String path) {
        return included.contains(path) || (!path.isEmpty() && isExpanded(parent(path)));
    }

    static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
    }
}

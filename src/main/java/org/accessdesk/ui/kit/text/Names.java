package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.ShownName;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.SafeText;

/**
 * Names of objects, as all screens and the plan show them: "Finance", "Finance (UGR-1234-5678)", "(no name) (UGR-…)".
 * Texts about a draft take the names under that draft, where a renamed group has its new name.
 */
public final class Names {
    private static final int LONG = 200;

    private Names() {}

    /** The name of {@code id} in {@code names}; the id itself if it is not there. */
    public static String of(Id id, SnapshotNames names) {
        return of(names.of(id));
    }

    /** The stored name of {@code id}, such as from a journal; with the id if the current name differs. */
    public static String of(Id id, String known, SnapshotNames names) {
        return of(names.of(id, known));
    }

    /** The name of {@code id} in {@code names}; the stored name with the id if it is not there any more. */
    public static String ofNow(Id id, String known, SnapshotNames names) {
        return names.has(id) ? of(id, names) : of(id, known, names);
    }

    /** What the Default group is called. */
    public static String ofDefault(SnapshotNames names) {
        return names.ofDefault().map(Names::of).orElseGet(() -> Texts.get("kit.default"));
    }

    /** The name, with its mark behind it. */
    public static String of(ShownName name) {
        var text = withoutId(name);
        return name.mark().isEmpty() ? text : Texts.format("kit.name.marked", text, name.mark());
    }

    /** The name without its id, for places that show the id separately. */
    public static String withoutId(ShownName name) {
        return name.text().isEmpty() ? Texts.get("kit.name.none") : name.text();
    }

    /** The name, with its e-mail address or id where it needs one, unless {@code beside} shows that already. */
    public static String unlessRepeated(String beside, ShownName name) {
        return name.mark().equals(beside) ? withoutId(name) : of(name);
    }

    /** The names of {@code ids}, in alphabetical order. */
    public static List<String> of(Collection<? extends Id> ids, SnapshotNames names) {
        return Alphabetical.sorted(ids.stream().map(id -> of(id, names)).toList());
    }

    /** A text from outside on one line: a draft's name, a reason, an account. */
    public static String line(String text) {
        return SafeText.isolated(text);
    }

    /** The same of a pasted text, which can be of any length: only its start if it is long. */
    public static String start(String text) {
        if (text.length() <= LONG) {
            return line(text);
        }
        return line(text.substring(0, text.offsetByCodePoints(0, LONG / 2))) + "…";
    }

    /** The names in a draft file as shown, by id. */
    public static Map<String, String> of(Map<String, String> names) {
        var confusables = Confusables.readingAlike(names.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
        return names.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                e -> of(shown(e.getKey(), e.getValue(), confusables))));
    }

    private static ShownName shown(String id, String name, Set<String> confusables) {
        var text = SafeText.isolated(name);
        return new ShownName(text, text.isEmpty() || confusables.contains(id) ? id : "");
    }
}

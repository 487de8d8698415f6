package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.ShownName;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Names of objects, as all screens and the plan show them: "Finance", "Finance (UGR-1234-5678)", "(no name) (UGR-…)".
 */
public final class Names {
    private Names() {}

    /** The name of {@code id}; the id itself if there is no snapshot or it is not in it. */
    public static String of(Id id, @Nullable Snapshot snapshot) {
        return snapshot == null ? id.value() : of(id, snapshot.names());
    }

    /** The name of {@code id} in {@code names}. */
    public static String of(Id id, SnapshotNames names) {
        return of(names.of(id));
    }

    /** The stored name of {@code id}, such as from a journal; with the id if the current name differs. */
    public static String of(Id id, String known, @Nullable Snapshot snapshot) {
        return of(snapshot == null ? ShownName.of(known, id, false) : snapshot.names().of(id, known));
    }

    /** What the Default group is called. */
    public static String ofDefault(@Nullable Snapshot snapshot) {
        return snapshot == null ? Texts.get("kit.default")
                : snapshot.defaultGroup().map(d -> of(d.id(), snapshot)).orElseGet(() -> Texts.get("kit.default"));
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
    public static List<String> of(Collection<? extends Id> ids, @Nullable Snapshot snapshot) {
        return Alphabetical.sorted(ids.stream().map(id -> of(id, snapshot)).toList());
    }

    /** A text from outside on one line: a draft's name, a reason, an account. */
    public static String line(String text) {
        return SafeText.isolated(text);
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

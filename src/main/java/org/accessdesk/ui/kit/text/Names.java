package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.Id;
import org.accessdesk.model.ShownName;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.SnapshotNames;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.SafeText;
import org.jspecify.annotations.Nullable;

/** Names of objects as every screen and the plan show them: "Finance", "Finance (UGR-1234-5678)", "(no name) (UGR-…)". */
public final class Names {
    private Names() {}

    /** What {@code id} is called; the id itself where there is no snapshot or it is not in there. */
    public static String of(Id id, @Nullable Snapshot snapshot) {
        return snapshot == null ? id.value() : of(id, snapshot.names());
    }

    /** What {@code id} is called by {@code names}. */
    public static String of(Id id, SnapshotNames names) {
        return of(names.of(id));
    }

    /** What {@code id} is called by a name that was kept, such as in a journal; with the id where today's is another. */
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
        var text = bare(name);
        return name.mark().isEmpty() ? text : Texts.format("kit.name.marked", text, name.mark());
    }

    /** The name without its mark, for where that stands beside it anyway. */
    public static String bare(ShownName name) {
        return name.text().isEmpty() ? Texts.get("kit.name.none") : name.text();
    }

    /** The name, with its mark unless {@code beside} shows that already. */
    public static String beside(String beside, ShownName name) {
        return name.mark().equals(beside) ? bare(name) : of(name);
    }

    /** What {@code ids} are called, in alphabetical order. */
    public static List<String> of(Collection<? extends Id> ids, Snapshot snapshot) {
        return ids.stream().map(id -> of(id, snapshot)).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** What others wrote, on one line: a draft's name, a reason, an account. */
    public static String line(String text) {
        return SafeText.isolated(text);
    }

    /** The names of a draft's file as they are shown, by id. */
    public static Map<String, String> of(Map<String, String> names) {
        var alike = Confusables.readingAlike(names.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
        return names.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                e -> of(shown(e.getKey(), e.getValue(), alike))));
    }

    private static ShownName shown(String id, String name, Set<String> alike) {
        var text = SafeText.isolated(name);
        return new ShownName(text, text.isEmpty() || alike.contains(id) ? id : "");
    }
}

package org.accessdesk.ui.kit.text;

import java.util.List;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.snapshot.SnapshotNames;

/** The buyers and extensions of a group in words. */
public final class LimitTexts {
    private LimitTexts() {}

    /** What the field is called above or before it. */
    public static String label(LimitField field) {
        return switch (field) {
            case BUYERS -> Texts.get("kit.field.buyers");
            case EXTENSIONS -> Texts.get("kit.field.extensions");
        };
    }

    /** "All buyers", "2 buyers: A and B", "No extensions". */
    public static String of(LimitField field, Limit limit, SnapshotNames names) {
        return Lists.of(each(field, limit, names));
    }

    /** The same in a few names. */
    public static String brief(LimitField field, Limit limit, SnapshotNames names) {
        return Lists.shortened(each(field, limit, names));
    }

    /** The limit before and after: what stays, is added and is removed. */
    public static List<Chip.Value> chips(LimitField field, Limit before, Limit after, SnapshotNames names) {
        var was = each(field, before, names);
        var is = each(field, after, names);
        return Chip.Value.ofChange(was.stream().filter(is::contains).toList(),
                is.stream().filter(name -> !was.contains(name)).toList(),
                was.stream().filter(name -> !is.contains(name)).toList(), name -> name);
    }

    /** The names of the chosen ones in alphabetical order, or one text for all, none or not known. */
    private static List<String> each(LimitField field, Limit limit, SnapshotNames names) {
        return switch (limit) {
            case Limit.Unlimited() -> List.of(all(field));
            case Limit.Unsaid() -> List.of(Texts.get("kit.limit.unsaid"));
            case Limit.Chosen(var ids) when ids.isEmpty() -> List.of(switch (field) {
                case BUYERS -> Texts.get("kit.limit.noBuyers");
                case EXTENSIONS -> Texts.get("kit.limit.noExtensions");
            });
            case Limit.Chosen(var ids) -> Alphabetical.sorted(Names.of(ids, names));
        };
    }

    /** "All buyers". */
    public static String all(LimitField field) {
        return switch (field) {
            case BUYERS -> Texts.get("kit.buyers.all");
            case EXTENSIONS -> Texts.get("kit.limit.allExtensions");
        };
    }
}

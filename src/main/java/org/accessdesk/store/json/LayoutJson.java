package org.accessdesk.store.json;

import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.settings.TableLayout.ColumnLayout;
import org.accessdesk.model.settings.TableLayout.SortedBy;
import tools.jackson.databind.node.ObjectNode;

/** The layout of a table as JSON; widths are in tenths of an em. */
public final class LayoutJson {
    private static final double TENTHS = 10;

    private LayoutJson() {}

    public static ObjectNode write(TableLayout layout) {
        var json = JsonText.object();
        json.set("columns",
                JsonText.array(layout.columns().stream().map(c -> JsonText.object().put("key", c.key())
                        .put("hidden", !c.visible()).put("width", (int) Math.round(c.width() * TENTHS))).toList()));
        json.set("sort", JsonText.array(layout.sort().stream()
                .map(s -> JsonText.object().put("key", s.key()).put("descending", s.descending())).toList()));
        return json;
    }

    /**
     * Reads a layout.
     *
     * @throws BadJsonException if {@code json} is none
     */
    public static TableLayout read(JsonReader json) {
        return new TableLayout(
                json.objects("columns").stream()
                        .map(c -> new ColumnLayout(c.text("key"), !c.flag("hidden"), c.number("width") / TENTHS))
                        .toList(),
                json.objects("sort").stream().map(s -> new SortedBy(s.text("key"), s.flag("descending"))).toList());
    }
}

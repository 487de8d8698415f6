package org.accessdesk.ui.connect;

import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A saved connection in the list.
 *
 * @param facts its account; its address until the account is known
 */
public record ConnectionRow(String id, String name, String facts, boolean readOnly, ConnectionColor color) {
    /** The text for screen readers. */
    public String spoken() {
        return readOnly ? Texts.format("connect.row.readOnly", name, facts)
                : Texts.format("connect.row", name, facts);
    }
}

package org.accessdesk.ui.connect;

/**
 * A message about the list.
 *
 * @param removed whether it is about a removal, which can be undone
 */
public record ListMessage(String text, boolean failed, boolean removed) {
    static final ListMessage NOTHING = new ListMessage("", false, false);
}

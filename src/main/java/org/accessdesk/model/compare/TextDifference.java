package org.accessdesk.model.compare;

import org.accessdesk.model.change.Conflict.TextField;

/**
 * A text of a group that was set to something else.
 *
 * @param outside whether that was done elsewhere
 */
public record TextDifference(TextField field, String before, String after, boolean outside) {}

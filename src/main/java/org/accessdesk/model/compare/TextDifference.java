package org.accessdesk.model.compare;

import org.accessdesk.model.change.Conflict.TextField;

/**
 * A text of a group that changed.
 *
 * @param outside whether it was changed elsewhere
 */
public record TextDifference(TextField field, String before, String after, boolean outside) {}

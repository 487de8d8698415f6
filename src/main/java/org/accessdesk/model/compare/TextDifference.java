package org.accessdesk.model.compare;

import org.accessdesk.model.change.Conflict.GroupTextField;

/**
 * A text of a group that changed.
 *
 * @param outside whether it was changed elsewhere
 */
public record TextDifference(GroupTextField field, String before, String after, boolean outside) {}

package org.accessdesk.model.compare;

import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.LimitField;

/**
 * The buyers or extensions of a group that changed.
 *
 * @param outside whether they were changed elsewhere
 */
public record LimitDifference(LimitField field, Limit before, Limit after, boolean outside) {}

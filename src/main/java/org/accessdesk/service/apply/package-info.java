/**
 * Applies a draft to whatever the account has become, and finishes what a crash broke off.
 *
 * <p>{@link org.accessdesk.service.apply.Apply} owns the state, on the interface's thread. Off it, an {@code Execution} takes
 * the items phase by phase, a few at a time as the {@code Pace} lets them. A {@code Procedure} brings one item to its end:
 * journal, fresh read, merge and guards ({@code Checks}), journal, PUT, read back, journal. What kind of object it is
 * only its {@code Subject} knows. {@code Known} is what the run knows of the account, {@code RunLog} its journal,
 * {@code Brake} what stops it. {@code Recovery} finds out what became of items that were being sent when the app ended;
 * {@code Settling} says what is left of a draft afterwards.
 */
@NullMarked
package org.accessdesk.service.apply;

import org.jspecify.annotations.NullMarked;

package org.accessdesk.ui.history;

import org.accessdesk.model.journal.RunId;
import org.accessdesk.ui.kit.text.Tone;

/**
 * A run in the list.
 *
 * @param when day and time, in words
 * @param by who applied it, in words; empty if not known
 * @param counts the numbers of its changes by outcome, in words
 */
record RunRow(RunId id, String name, String reason, String when, String by, String counts, Tone tone) {}

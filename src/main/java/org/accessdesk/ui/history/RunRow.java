package org.accessdesk.ui.history;

import org.accessdesk.model.journal.RunId;
import org.accessdesk.ui.kit.text.Tone;

/**
 * An applied set in the list of them.
 *
 * @param when the day and time, in words
 * @param counts how many of its changes ended how, in words
 */
record RunRow(RunId id, String name, String reason, String when, String counts, Tone tone) {}

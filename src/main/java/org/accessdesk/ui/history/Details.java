package org.accessdesk.ui.history;

import java.util.List;

/**
 * The selected run.
 *
 * @param impossible what the requested undo cannot revert, one sentence each; empty if none is requested
 * @param possible how many changes the undo would draft
 */
record Details(RunRow run, List<ItemRow> items, List<String> impossible, int possible) {}

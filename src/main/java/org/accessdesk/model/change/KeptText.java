package org.accessdesk.model.change;

import org.accessdesk.model.change.Conflict.GroupTextField;

/**
 * A text that the server stores in another form than sent.
 *
 * @param sent as it was sent
 * @param kept as the server shows it since
 */
public record KeptText(GroupTextField field, String sent, String kept) {}

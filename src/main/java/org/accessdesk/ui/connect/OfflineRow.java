package org.accessdesk.ui.connect;

import org.accessdesk.service.session.OfflineAccount;

/**
 * An account that can be opened offline.
 *
 * @param used when it was last used, in words
 */
public record OfflineRow(String name, String id, String address, String used,
        OfflineAccount offline) {}

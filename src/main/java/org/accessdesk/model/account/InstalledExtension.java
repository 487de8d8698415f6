package org.accessdesk.model.account;

import org.accessdesk.model.id.ExtensionId;

/**
 * An extension of the platform, as a group names it.
 *
 * @param name empty if it is not known
 */
public record InstalledExtension(ExtensionId id, String name) {}

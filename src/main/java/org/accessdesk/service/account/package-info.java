/**
 * What the server said: reading the account, the connection that reconnects or is offline, and whether it may be written
 * to. No changes, no drafts.
 */
@NullMarked
package org.accessdesk.service.account;

import org.jspecify.annotations.NullMarked;

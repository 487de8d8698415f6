/**
 * What the server said about the account: reading it, the connection that reconnects or is offline, and whether writes
 * are allowed. No changes, no drafts.
 */
@NullMarked
package org.accessdesk.service.account;

import org.jspecify.annotations.NullMarked;

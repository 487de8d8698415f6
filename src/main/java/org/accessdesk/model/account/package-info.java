/** The entities of the platform: accounts, users, groups, modules, buyers, tokens and the audit trail, as read. */
@NullMarked
package org.accessdesk.model.account;

import org.jspecify.annotations.NullMarked;

/** A draft: a change set with its name, its history, and the account as it would be. */
@NullMarked
package org.accessdesk.model.change.draft;

import org.jspecify.annotations.NullMarked;

/** The pop-over that tells why a user has a module, and what would change that. */
@NullMarked
package org.accessdesk.ui.users.why;

import org.jspecify.annotations.NullMarked;

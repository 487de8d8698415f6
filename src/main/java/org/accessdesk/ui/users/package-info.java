/** The table of users, and the editor of their groups. */
@NullMarked
package org.accessdesk.ui.users;

import org.jspecify.annotations.NullMarked;

/** The pane that invites people: a pasted list, their groups, and a preview of both. */
@NullMarked
package org.accessdesk.ui.users.invite;

import org.jspecify.annotations.NullMarked;

/** The pane that makes users like another one: the same groups, with or without removals, after a preview. */
@NullMarked
package org.accessdesk.ui.users.like;

import org.jspecify.annotations.NullMarked;

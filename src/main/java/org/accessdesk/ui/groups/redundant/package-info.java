/** The groups and memberships that give nobody anything, and the changes that end them. */
@NullMarked
package org.accessdesk.ui.groups.redundant;

import org.jspecify.annotations.NullMarked;

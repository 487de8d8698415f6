/** The table of groups, and the editor of their texts, modules and members. */
@NullMarked
package org.accessdesk.ui.groups;

import org.jspecify.annotations.NullMarked;

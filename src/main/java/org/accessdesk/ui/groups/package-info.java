/** The groups of the account and the editor of their texts, modules and members. */
@NullMarked
package org.accessdesk.ui.groups;

import org.jspecify.annotations.NullMarked;

/** The command palette. */
@NullMarked
package org.accessdesk.ui.shell.palette;

import org.jspecify.annotations.NullMarked;

/** What the strip at the bottom says of the open draft: its effect, the progress of its apply, what is in the way. */
@NullMarked
package org.accessdesk.ui.shell.strip;

import org.jspecify.annotations.NullMarked;

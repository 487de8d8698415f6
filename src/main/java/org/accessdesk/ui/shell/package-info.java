/** The window around the screens: header, navigation and strip of the draft. */
@NullMarked
package org.accessdesk.ui.shell;

import org.jspecify.annotations.NullMarked;

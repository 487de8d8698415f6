/** Alerts above the screens. */
@NullMarked
package org.accessdesk.ui.shell.notice;

import org.jspecify.annotations.NullMarked;

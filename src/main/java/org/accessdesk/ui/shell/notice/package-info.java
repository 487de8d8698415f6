/** Alerts about the app and notices of one account, above the screens. */
@NullMarked
package org.accessdesk.ui.shell.notice;

import org.jspecify.annotations.NullMarked;

/** The windows; one folder a screen. */
@NullMarked
package org.accessdesk.ui;

import org.jspecify.annotations.NullMarked;

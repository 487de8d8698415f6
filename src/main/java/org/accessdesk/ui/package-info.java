/** The windows; one package per screen. */
@NullMarked
package org.accessdesk.ui;

import org.jspecify.annotations.NullMarked;

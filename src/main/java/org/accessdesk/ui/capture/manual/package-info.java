/** Builds a manual's pages, written in Markdown with marks for the app's controls, keys and pictures, to HTML. */
@NullMarked
package org.accessdesk.ui.capture.manual;

import org.jspecify.annotations.NullMarked;

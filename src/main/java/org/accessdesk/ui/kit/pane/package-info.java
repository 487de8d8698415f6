/** Panes and fields: side panes, sections, banners, choices, navigation, file choosers. Knows no screen. */
@NullMarked
package org.accessdesk.ui.kit.pane;

import org.jspecify.annotations.NullMarked;

/** Panes and fields: side panes, sections, banners, choices, navigation, file choosers. Must not depend on screens. */
@NullMarked
package org.accessdesk.ui.kit.pane;

import org.jspecify.annotations.NullMarked;

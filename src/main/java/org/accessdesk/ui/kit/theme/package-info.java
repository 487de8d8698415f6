/** Themes, text sizes, style names, avatar colours, pictures. Must not depend on screens. */
@NullMarked
package org.accessdesk.ui.kit.theme;

import org.jspecify.annotations.NullMarked;

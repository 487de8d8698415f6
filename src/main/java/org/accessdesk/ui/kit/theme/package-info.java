/** Look: themes, text sizes, style names, colours by person, pictures. Knows no screen. */
@NullMarked
package org.accessdesk.ui.kit.theme;

import org.jspecify.annotations.NullMarked;

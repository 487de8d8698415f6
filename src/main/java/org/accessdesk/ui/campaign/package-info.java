/** The screen of the access reviews. */
@NullMarked
package org.accessdesk.ui.campaign;

import org.jspecify.annotations.NullMarked;

/** The guided tour: a script of recipe steps through the main task, with a picture of each. */
@NullMarked
package org.accessdesk.ui.capture.tour;

import org.jspecify.annotations.NullMarked;

/** The applied changes, item by item, as the journal has them. */
@NullMarked
package org.accessdesk.model.journal;

import org.jspecify.annotations.NullMarked;

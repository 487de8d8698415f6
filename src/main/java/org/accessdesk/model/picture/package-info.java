/** Pictures of the window and what is written on them. Pure. */
@NullMarked
package org.accessdesk.model.picture;

import org.jspecify.annotations.NullMarked;

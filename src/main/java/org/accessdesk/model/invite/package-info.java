/** The people that a pasted list names, to be invited. */
@NullMarked
package org.accessdesk.model.invite;

import org.jspecify.annotations.NullMarked;

/** Why a user has a module, and the smallest changes that take it away or give it. */
@NullMarked
package org.accessdesk.model.why;

import org.jspecify.annotations.NullMarked;

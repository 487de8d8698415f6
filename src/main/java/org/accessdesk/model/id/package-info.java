/** Identifiers of the platform's objects, each a type of its own, and what is wrong with a string that is none. */
@NullMarked
package org.accessdesk.model.id;

import org.jspecify.annotations.NullMarked;

/** Reads users of the form that nearly all have from the bytes of a long list, without a tree of each of them. */
@NullMarked
package org.accessdesk.api.resource.usual;

import org.jspecify.annotations.NullMarked;

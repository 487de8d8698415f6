/** All of an account at one time, and its indexes. No changes. */
@NullMarked
package org.accessdesk.model.snapshot;

import org.jspecify.annotations.NullMarked;

/** The draft file, for handing over, reviewing and versioning a draft. */
@NullMarked
package org.accessdesk.store.file;

import org.jspecify.annotations.NullMarked;

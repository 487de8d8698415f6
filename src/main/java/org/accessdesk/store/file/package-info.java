/** The draft file, by which a draft is handed over, reviewed and kept under version control. */
@NullMarked
package org.accessdesk.store.file;

import org.jspecify.annotations.NullMarked;

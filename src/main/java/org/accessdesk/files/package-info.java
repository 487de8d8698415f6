/** Files and folders that nobody but the person may read. */
@NullMarked
package org.accessdesk.files;

import org.jspecify.annotations.NullMarked;

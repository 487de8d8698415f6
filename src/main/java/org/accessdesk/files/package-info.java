/** Writes files: atomically, and the app's own files readable only for the user. */
@NullMarked
package org.accessdesk.files;

import org.jspecify.annotations.NullMarked;

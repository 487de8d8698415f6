/** How the app writes files: whole or not at all, and its own so that nobody but the person can read them. */
@NullMarked
package org.accessdesk.files;

import org.jspecify.annotations.NullMarked;

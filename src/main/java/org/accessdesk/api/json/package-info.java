/** Reads JSON of the server into values, within bounds, and says what was missing. No HTTP. */
@NullMarked
package org.accessdesk.api.json;

import org.jspecify.annotations.NullMarked;

/** Reads JSON of the server into values, within limits, and reports gaps. No HTTP. */
@NullMarked
package org.accessdesk.api.json;

import org.jspecify.annotations.NullMarked;

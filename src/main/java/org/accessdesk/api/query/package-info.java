/** Builds the addresses and filters (RQL) of requests. No HTTP. */
@NullMarked
package org.accessdesk.api.query;

import org.jspecify.annotations.NullMarked;

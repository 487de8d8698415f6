/** The REST client: the port MarketplaceApi and its values, over OkHttp and Jackson. */
@NullMarked
package org.accessdesk.api;

import org.jspecify.annotations.NullMarked;

/** The REST client: the port MarketplaceApi and what it answers, over OkHttp and Jackson. */
@NullMarked
package org.accessdesk.api;

import org.jspecify.annotations.NullMarked;

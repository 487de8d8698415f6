/** The port over HTTP and previews of the requests it sends, composed of the resources. */
@NullMarked
package org.accessdesk.api.rest;

import org.jspecify.annotations.NullMarked;

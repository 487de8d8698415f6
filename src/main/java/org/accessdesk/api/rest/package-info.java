/** The port over HTTP and previews of its requests, composed of the resources. */
@NullMarked
package org.accessdesk.api.rest;

import org.jspecify.annotations.NullMarked;

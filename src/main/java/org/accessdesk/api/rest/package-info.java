/** The port over HTTP, composed of the resources. */
@NullMarked
package org.accessdesk.api.rest;

import org.jspecify.annotations.NullMarked;

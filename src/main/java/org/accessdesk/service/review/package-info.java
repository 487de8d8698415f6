/** A draft against the current account: merged, with its effect, its drift and its requests. */
@NullMarked
package org.accessdesk.service.review;

import org.jspecify.annotations.NullMarked;

/** What a draft comes to on what the account has become: merged, with its effect, its drift and its requests. */
@NullMarked
package org.accessdesk.service.review;

import org.jspecify.annotations.NullMarked;

/** The cards of the review, one per user or group: rows, chips, lines and their texts. */
@NullMarked
package org.accessdesk.ui.review.card;

import org.jspecify.annotations.NullMarked;

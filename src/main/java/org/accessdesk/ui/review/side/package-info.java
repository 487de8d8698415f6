/** What stands beside the cards: notices, effect by module, the note of a dry run. Values only. */
@NullMarked
package org.accessdesk.ui.review.side;

import org.jspecify.annotations.NullMarked;

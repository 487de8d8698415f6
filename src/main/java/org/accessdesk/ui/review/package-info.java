/** The review of the open draft: before and after, effect, warnings, conflicts and requests. */
@NullMarked
package org.accessdesk.ui.review;

import org.jspecify.annotations.NullMarked;

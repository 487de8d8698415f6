/** Access reviews: who may stay in which group, who decided it and when, and the changes that follow. Pure. */
@NullMarked
package org.accessdesk.model.campaign;

import org.jspecify.annotations.NullMarked;

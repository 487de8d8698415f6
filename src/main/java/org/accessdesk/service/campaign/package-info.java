/** The access reviews of an open account: decisions, files for reviewers, and the drafts that follow. */
@NullMarked
package org.accessdesk.service.campaign;

import org.jspecify.annotations.NullMarked;

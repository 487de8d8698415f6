/** A review as a report for an approver. */
@NullMarked
package org.accessdesk.service.review.report;

import org.jspecify.annotations.NullMarked;

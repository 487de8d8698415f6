/** Members of groups: the lists, which of both endpoints, searches. */
@NullMarked
package org.accessdesk.api.resource.member;

import org.jspecify.annotations.NullMarked;

/**
 * Base of the services: observable state, tasks off the interface's thread, groups of workers. Knows nothing of the
 * account.
 */
@NullMarked
package org.accessdesk.service.base;

import org.jspecify.annotations.NullMarked;

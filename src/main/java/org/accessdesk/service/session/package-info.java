/**
 * The top of the services: the workspace of one account with all its services, how one is opened, and when it is
 * refreshed.
 */
@NullMarked
package org.accessdesk.service.session;

import org.jspecify.annotations.NullMarked;

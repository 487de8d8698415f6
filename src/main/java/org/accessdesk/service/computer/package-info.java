/**
 * What belongs to this computer and its person rather than to an account: settings, policy, folders, failures, memory.
 */
@NullMarked
package org.accessdesk.service.computer;

import org.jspecify.annotations.NullMarked;

/**
 * The objects of changes on the server, as a run reads and writes them, and what it knows of the account meanwhile.
 * Does not decide whether to send.
 */
@NullMarked
package org.accessdesk.service.apply.remote;

import org.jspecify.annotations.NullMarked;

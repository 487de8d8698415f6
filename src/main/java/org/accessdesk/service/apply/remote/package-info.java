/**
 * The objects of changes at the server, as a run reads and writes them, and what it knows of the account meanwhile. Nothing
 * here decides whether to send.
 */
@NullMarked
package org.accessdesk.service.apply.remote;

import org.jspecify.annotations.NullMarked;

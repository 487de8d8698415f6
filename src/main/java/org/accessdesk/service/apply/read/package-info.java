/** Reads during a run, patient while the server's lists lag behind its writes. */
@NullMarked
package org.accessdesk.service.apply.read;

import org.jspecify.annotations.NullMarked;

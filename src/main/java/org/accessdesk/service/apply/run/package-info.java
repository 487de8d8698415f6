/** One run: its request, settings, pace, progress, journal and why it stopped. Sends nothing. */
@NullMarked
package org.accessdesk.service.apply.run;

import org.jspecify.annotations.NullMarked;

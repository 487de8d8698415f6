/** What is put on pictures: callouts, arrows, frames, captions. */
@NullMarked
package org.accessdesk.ui.capture.annotate;

import org.jspecify.annotations.NullMarked;

/** Texts: bundles, sentences for problems, names, dates, labels, badges and chips. Knows no screen. */
@NullMarked
package org.accessdesk.ui.kit.text;

import org.jspecify.annotations.NullMarked;

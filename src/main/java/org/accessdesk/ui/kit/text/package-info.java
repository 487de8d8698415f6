/** Texts: bundles, sentences for problems, names, dates, labels, badges and chips. Must not depend on screens. */
@NullMarked
package org.accessdesk.ui.kit.text;

import org.jspecify.annotations.NullMarked;

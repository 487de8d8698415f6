/** A sentence for a person below the screens: its code and values. The screens word it; no English here. */
@NullMarked
package org.accessdesk.model.message;

import org.jspecify.annotations.NullMarked;

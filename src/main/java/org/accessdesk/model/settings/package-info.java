/** The settings of the person and of the computer's administrator. */
@NullMarked
package org.accessdesk.model.settings;

import org.jspecify.annotations.NullMarked;

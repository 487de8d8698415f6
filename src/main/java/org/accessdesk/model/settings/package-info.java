/** What a person, or who administers the computer, has chosen. */
@NullMarked
package org.accessdesk.model.settings;

import org.jspecify.annotations.NullMarked;

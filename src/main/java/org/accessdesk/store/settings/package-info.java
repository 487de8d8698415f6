/** The files of the settings folder, and the policy. */
@NullMarked
package org.accessdesk.store.settings;

import org.jspecify.annotations.NullMarked;

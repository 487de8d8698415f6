/** One running app a person, however often it is started. */
@NullMarked
package org.accessdesk.platform.instance;

import org.jspecify.annotations.NullMarked;

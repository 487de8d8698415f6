/** Makes sure that each user runs the app only once. */
@NullMarked
package org.accessdesk.platform.instance;

import org.jspecify.annotations.NullMarked;

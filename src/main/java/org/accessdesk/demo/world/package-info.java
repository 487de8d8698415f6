/** What the embedded marketplace holds, and the rules of the platform on it. */
@NullMarked
package org.accessdesk.demo.world;

import org.jspecify.annotations.NullMarked;

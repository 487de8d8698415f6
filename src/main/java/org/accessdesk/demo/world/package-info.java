/** What the embedded marketplace knows, and the rules that guard every write. */
@NullMarked
package org.accessdesk.demo.world;

import org.jspecify.annotations.NullMarked;

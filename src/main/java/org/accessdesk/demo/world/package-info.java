/** The data of the embedded marketplace, and the rules that check every write. */
@NullMarked
package org.accessdesk.demo.world;

import org.jspecify.annotations.NullMarked;

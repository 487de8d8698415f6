/** Every write and the rules that check it. */
@NullMarked
package org.accessdesk.demo.world.writes;

import org.jspecify.annotations.NullMarked;

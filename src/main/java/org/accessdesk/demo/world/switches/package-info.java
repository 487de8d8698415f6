/** Switches of behaviour that the real platform may or may not have, and the faults that can be turned on. */
@NullMarked
package org.accessdesk.demo.world.switches;

import org.jspecify.annotations.NullMarked;

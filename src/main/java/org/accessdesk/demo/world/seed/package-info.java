/** Makes the people and groups of an account from a seed, always the same ones. */
@NullMarked
package org.accessdesk.demo.world.seed;

import org.jspecify.annotations.NullMarked;

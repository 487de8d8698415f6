/** The entities with their state; no rules of writing. */
@NullMarked
package org.accessdesk.demo.world.entity;

import org.jspecify.annotations.NullMarked;

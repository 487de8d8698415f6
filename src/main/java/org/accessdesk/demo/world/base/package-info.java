/** What all entities share: identifiers, labels, stamps, tables, scope and refusals. */
@NullMarked
package org.accessdesk.demo.world.base;

import org.jspecify.annotations.NullMarked;

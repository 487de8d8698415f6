/** The embedded marketplace's world: all data of all accounts, and a replica of a real account. Rules are below. */
@NullMarked
package org.accessdesk.demo.world;

import org.jspecify.annotations.NullMarked;

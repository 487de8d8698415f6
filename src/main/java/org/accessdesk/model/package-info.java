/** Pure records of the marketplace: accounts, users, groups, modules, buyers and the snapshot that holds them. */
@NullMarked
package org.accessdesk.model;

import org.jspecify.annotations.NullMarked;

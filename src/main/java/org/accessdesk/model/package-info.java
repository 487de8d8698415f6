/**
 * Pure records of the marketplace: accounts, users, groups, modules, buyers and the snapshot that holds them; and what can be
 * wrong, as a code and its values.
 */
@NullMarked
package org.accessdesk.model;

import org.jspecify.annotations.NullMarked;

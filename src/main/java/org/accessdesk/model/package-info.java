/**
 * Pure records of the marketplace: accounts, users, groups, modules, buyers and the snapshot with all of them; and
 * problems, as a code and its values.
 */
@NullMarked
package org.accessdesk.model;

import org.jspecify.annotations.NullMarked;

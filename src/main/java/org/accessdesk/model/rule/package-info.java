/** Rules of the platform as guards: what cannot be ticked or sent, and why. */
@NullMarked
package org.accessdesk.model.rule;

import org.jspecify.annotations.NullMarked;

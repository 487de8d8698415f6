/** What a change set would do to people, groups and API tokens. */
@NullMarked
package org.accessdesk.model.effect;

import org.jspecify.annotations.NullMarked;

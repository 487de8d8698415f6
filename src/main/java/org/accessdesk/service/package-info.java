/** Use cases without a user interface. */
@NullMarked
package org.accessdesk.service;

import org.jspecify.annotations.NullMarked;

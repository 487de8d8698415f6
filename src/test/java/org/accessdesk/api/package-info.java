@NullMarked
package org.accessdesk.api;

import org.jspecify.annotations.NullMarked;

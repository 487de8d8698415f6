/** The embedded marketplace, asked over real HTTP. */
@NullMarked
package org.accessdesk.demo;

import org.jspecify.annotations.NullMarked;

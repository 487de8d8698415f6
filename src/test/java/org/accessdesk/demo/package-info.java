/** Tests of the embedded marketplace over real HTTP. */
@NullMarked
package org.accessdesk.demo;

import org.jspecify.annotations.NullMarked;

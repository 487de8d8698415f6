/** Tests of the app's client and services against the embedded marketplace over real HTTP. */
@NullMarked
package org.accessdesk.contract;

import org.jspecify.annotations.NullMarked;

/** The app's client and services against the embedded marketplace, over HTTP as in life. */
@NullMarked
package org.accessdesk.contract;

import org.jspecify.annotations.NullMarked;

/** The certificate authorities that the operating system trusts. */
@NullMarked
package org.accessdesk.platform.trust;

import org.jspecify.annotations.NullMarked;

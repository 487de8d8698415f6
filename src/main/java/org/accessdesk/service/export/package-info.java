/** Files for other programs: texts and tables that a person exports. */
@NullMarked
package org.accessdesk.service.export;

import org.jspecify.annotations.NullMarked;

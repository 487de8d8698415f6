/** What a person drafted: the drafts, saving them and their files. Sends nothing. */
@NullMarked
package org.accessdesk.service.draft;

import org.jspecify.annotations.NullMarked;

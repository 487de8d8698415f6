/** What a person ticked: the drafts, saving them and their files. Nothing is sent from here. */
@NullMarked
package org.accessdesk.service.draft;

import org.jspecify.annotations.NullMarked;

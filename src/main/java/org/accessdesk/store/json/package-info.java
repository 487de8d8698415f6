/** Changes, drafts and runs as JSON: the same in the tables of a workspace and in a draft file. */
@NullMarked
package org.accessdesk.store.json;

import org.jspecify.annotations.NullMarked;

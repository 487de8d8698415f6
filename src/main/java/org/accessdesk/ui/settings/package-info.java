/** What a person chooses: look, language, how drafts are applied, what is kept; and what the app is. */
@NullMarked
package org.accessdesk.ui.settings;

import org.jspecify.annotations.NullMarked;

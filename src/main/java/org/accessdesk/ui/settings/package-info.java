/** The settings screen: look, language, rules for applying drafts, retention; and facts about the app. */
@NullMarked
package org.accessdesk.ui.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Composition root of the window: which services there are, one instance a person, where the app's files are, start and
 * training. No commands, no screens.
 */
@NullMarked
package org.accessdesk.app;

import org.jspecify.annotations.NullMarked;

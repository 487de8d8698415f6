/**
 * The composition root of the desktop app: creates the services, ensures a single instance, locates the app's files,
 * starts the window, runs the training. No commands, no screens.
 */
@NullMarked
package org.accessdesk.app;

import org.jspecify.annotations.NullMarked;

/**
 * The commands: arguments in, lines and exit codes out. What a command does is done by the services; no window is opened
 * here.
 */
@NullMarked
package org.accessdesk.cli;

import org.jspecify.annotations.NullMarked;

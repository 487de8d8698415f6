/** The commands: parse arguments, call the services, print lines and return exit codes. No window is opened here. */
@NullMarked
package org.accessdesk.cli;

import org.jspecify.annotations.NullMarked;

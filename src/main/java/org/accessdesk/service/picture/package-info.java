/** Pictures of the window on the disk: the files of a folder of pictures. */
@NullMarked
package org.accessdesk.service.picture;

import org.jspecify.annotations.NullMarked;

/** The files of a folder of pictures: its seed of aliases, and what is put on its pictures. */
@NullMarked
package org.accessdesk.store.picture;

import org.jspecify.annotations.NullMarked;

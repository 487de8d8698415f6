@NullMarked
package org.accessdesk.demo.query;

import org.jspecify.annotations.NullMarked;

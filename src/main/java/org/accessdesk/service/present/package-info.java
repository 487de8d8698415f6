/**
 * What screens show of an account: the account itself, or a copy with aliases for pictures and presentations. The only
 * place that decides between the two.
 */
@NullMarked
package org.accessdesk.service.present;

import org.jspecify.annotations.NullMarked;

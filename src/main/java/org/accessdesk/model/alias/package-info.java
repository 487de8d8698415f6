/**
 * Aliases of personal and company data for pictures: stable, plausible texts of the same script and length. Pure; what
 * is real goes in, and nothing real comes out.
 */
@NullMarked
package org.accessdesk.model.alias;

import org.jspecify.annotations.NullMarked;

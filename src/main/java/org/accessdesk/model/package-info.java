/**
 * The ground of the model: words and values of the server as they came, secrets, printable names, problems of the API.
 * Entities, identifiers and changes have packages of their own below.
 */
@NullMarked
package org.accessdesk.model;

import org.jspecify.annotations.NullMarked;

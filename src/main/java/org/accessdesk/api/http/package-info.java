/**
 * One request and its response: sending once, retries of reads, proxies, network errors by their codes. Knows no
 * resource.
 */
@NullMarked
package org.accessdesk.api.http;

import org.jspecify.annotations.NullMarked;

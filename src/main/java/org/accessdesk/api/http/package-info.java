/**
 * One request and its answer: sending once, retries of reads, proxies, faults of the network by their codes. Knows no resource.
 */
@NullMarked
package org.accessdesk.api.http;

import org.jspecify.annotations.NullMarked;

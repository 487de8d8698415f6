/**
 * One request and its answer: sending once, retries of reads, proxies, faults of the network in words. Knows no resource.
 */
@NullMarked
package org.accessdesk.api.http;

import org.jspecify.annotations.NullMarked;

package org.accessdesk.demo;

import java.util.Map;

/** An answer, ready for the wire. */
record WireAnswer(int status, Map<String, String> headers, String body) {}

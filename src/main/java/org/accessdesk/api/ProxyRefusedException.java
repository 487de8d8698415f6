package org.accessdesk.api;

import java.io.IOException;

/** A proxy wants to know who calls and was not told, or not to its liking. The message is a sentence without secrets. */
public final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    public ProxyRefusedException(String sentence) {
        super(sentence);
    }
}

package org.accessdesk.api.resource.usual;

/** An object is not of the usual form; what reads all forms is to read it. Says no more, and costs no stack. */
final class UnusualException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusualException() {
        super(null, null, false, false);
    }
}

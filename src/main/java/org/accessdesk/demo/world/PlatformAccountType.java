package org.accessdesk.demo.world;

/** The three kinds of account; the names are those of the wire. */
public enum PlatformAccountType {
    Client,
    Vendor,
    Operations
}

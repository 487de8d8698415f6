package org.accessdesk.demo.world.entity;

/** The three types of account; the names are those on the wire. */
public enum PlatformAccountType {
    Client,
    Vendor,
    Operations
}

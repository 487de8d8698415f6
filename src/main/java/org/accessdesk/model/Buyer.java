package org.accessdesk.model;

/** A buyer of a client account, with the fields that the app shows. */
public record Buyer(BuyerId id, String name) {}

package org.accessdesk.model;

/** A buyer of a client account, by the parts that the app shows. */
public record Buyer(BuyerId id, String name) {}

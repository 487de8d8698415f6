package org.accessdesk.model.account;

import org.accessdesk.model.id.BuyerId;

/** A buyer of a client account, with the fields that the app shows. */
public record Buyer(BuyerId id, String name) {}

package org.accessdesk.model;

/** An account, by the parts that the app shows. */
public record Account(AccountId id, String name, AccountType type) {}

package org.accessdesk.demo.world.entity;

import java.util.List;

/** The SoftwareOne company that a buyer buys from. */
public record Seller(String id, String name, List<String> currencies) {}

package org.accessdesk.demo.world;

/**
 * How an object presents itself.
 *
 * @param image a logo or an icon, as a URL; empty for none
 */
public record Label(String name, String description, String image) {}

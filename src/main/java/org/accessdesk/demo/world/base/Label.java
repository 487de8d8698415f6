package org.accessdesk.demo.world.base;

/**
 * Name, description and image of an object.
 *
 * @param image a logo or an icon, as a URL; empty for none
 */
public record Label(String name, String description, String image) {}

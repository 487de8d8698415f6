package org.accessdesk.demo.world.entity;

/**
 * The preferences of a person.
 *
 * @param icon the address of a picture; empty for none
 */
public record Profile(String cultureCode, String languageCode, String icon) {
    public static final Profile USUAL = new Profile("en-GB", "en", "");
}

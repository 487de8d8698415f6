package org.accessdesk.demo.world;

/**
 * The preferences of a person.
 *
 * @param icon the address of a picture; empty for none
 */
public record Profile(String cultureCode, String languageCode, String icon) {
    static final Profile USUAL = new Profile("en-GB", "en", "");
}

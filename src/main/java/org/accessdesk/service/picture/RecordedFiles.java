package org.accessdesk.service.picture;

import java.util.function.Supplier;

/**
 * What a recording writes into the folder of a manual.
 *
 * @param name of the recipe
 * @param recipe its text
 * @param png its picture; may be made on another thread
 * @param manual the text of {@code manual.yaml} where the folder has none
 */
public record RecordedFiles(String name, String recipe, Supplier<byte[]> png, String manual) {
    static final String MANUAL = "manual.yaml";
    static final String RECIPE = ".yaml";
}

package org.accessdesk.service.connect;

import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.model.Secrets;

/** Checks what a person types of a connection. */
public final class TypedConnection {
    private TypedConnection() {}

    /**
     * The normalized address of a marketplace in a typed text.
     *
     * @throws InvalidValueException if it is none or not a safe one
     */
    public static String address(String typed) {
        return MarketplaceAddress.parse(typed).toString();
    }

    /** The host of a normalized address, the name of a connection before its account is known. */
    public static String host(String address) {
        return MarketplaceAddress.parse(address).getHost();
    }

    /** Whether {@code name} looks like a token that was pasted into the wrong field; such a name is not saved. */
    public static boolean isSecret(String name) {
        return !Secrets.mask(name).equals(name) || name.strip().startsWith("idt:");
    }
}

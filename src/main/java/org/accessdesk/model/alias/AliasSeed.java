package org.accessdesk.model.alias;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/**
 * The secret from which all aliases of one project are drawn. Who has it and guesses a name can test the guess: keep
 * it in the project's folder.
 *
 * @param text 32 hexadecimal digits
 */
public record AliasSeed(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    /**
     * A seed of that text.
     *
     * @throws InvalidValueException if it has another form
     */
    public AliasSeed {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValueException(MessageCode.ALIAS_SEED_FORM);
        }
    }

    /** A seed that nobody can guess. */
    public static AliasSeed random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new AliasSeed(HexFormat.of().formatHex(bytes));
    }

    /** The draws of this seed; for one thread. */
    Draws draws() {
        return new Draws(text);
    }

    @Override
    public String toString() {
        return "AliasSeed";
    }

    /** Numbers that depend on the seed and a text alone. A keyed hash: without the seed nothing is learnt from them. */
    static final class Draws {
        private final Mac mac;

        private Draws(String key) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The numbers of {@code text} of that kind, the same each time. */
        Draw of(String kind, String text, int attempt) {
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new Draw(mac.doFinal(Integer.toString(attempt).getBytes(StandardCharsets.US_ASCII)));
        }
    }
}

package org.accessdesk.model.id;

/** An id of the marketplace: a prefix and groups of four digits. Ordered by its text. */
public sealed interface Id permits AccountId, AccountUserId, BuyerId, ExtensionId, GroupId, ModuleId, TokenId, UserId {

    /** The id as the server writes it. */
    String value();

    /** Whether it is the id of something drafted that does not exist yet; no server knows it. */
    default boolean isLocal() {
        return false;
    }

    /**
     * Checks that {@code value} has the form of {@code example}: any digits where it has digits, and the same other
     * characters. By hand, since an account of 100,000 users has as many ids to check.
     *
     * @throws BadIdException if it has not, with a message that shows what was expected
     */
    static void check(String value, String example) {
        if (!hasForm(value, example)) {
            throw new BadIdException(value, example);
        }
    }

    /** Mixes the bits of a hash, so that sums of hashes of texts that are alike differ, too; as MurmurHash 3 ends. */
    static int spread(int hash) {
        var mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static boolean hasForm(String value, String example) {
        if (value.length() != example.length()) {
            return false;
        }
        for (var at = 0; at < value.length(); at++) {
            var is = value.charAt(at);
            var form = example.charAt(at);
            if (isDigit(form) ? !isDigit(is) : is != form) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

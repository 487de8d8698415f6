package org.accessdesk.api.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.accessdesk.model.Secrets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A time as a server sends it: ISO 8601, the form of HTTP, a number since 1970, or what serializers make of one. Any
 * other value is kept as it was sent, since an unreadable time is not the same as none.
 *
 * @param at the instant; null if there is none or it cannot be read
 * @param unread what was sent and cannot be read, without secrets; empty otherwise
 */
public record ServerTime(@Nullable Instant at, String unread) {
    static final ServerTime NONE = new ServerTime(null, "");

    /** .NET and databases write earlier times for no time. */
    private static final Instant FIRST_CREDIBLE = Instant.EPOCH.plusNanos(1);

    private static final int LONGEST_SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20|21)[0-9]{6}(?:[0-9]{4}(?:[0-9]{2})?)?");
    private static final Pattern DOT_NET = Pattern.compile("\\\\?/Date\\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\\)\\\\?/");
    private static final DateTimeFormatter HTTP = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.RFC_1123_DATE_TIME).toFormatter(java.util.Locale.ROOT);

    /** The number of digits tells the unit of a number since 1970: seconds, thousandths, millionths or billionths. */
    private static final int SECONDS_DIGITS = 11;

    /** No sign-in is earlier than 1973. */
    private static final int FEWEST_DIGITS = 9;

    /** The first of these that is a time; if none is, the first that was sent at all. */
    public static ServerTime first(JsonNode... values) {
        var first = NONE;
        for (var value : values) {
            var time = of(value);
            if (time.at() != null) {
                return time;
            }
            first = first.equals(NONE) ? time : first;
        }
        return first;
    }

    /** The time in the form that the platform documents; null if {@link #of} is to read the text. */
    public static @Nullable Instant usual(String text) {
        try {
            var at = UsualTime.read(text);
            return at == null || at.isBefore(FIRST_CREDIBLE) ? null : at;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static ServerTime of(JsonNode value) {
        var text = value.isString() ? value.asString().strip() : value.isNumber() ? plain(value.decimalValue()) : "";
        if (value.isMissingNode() || value.isNull() || (value.isString() && text.isEmpty())) {
            return NONE;
        }
        try {
            var at = value.isArray() ? ofParts(value) : ofText(text);
            if (at != null) {
                return at.isBefore(FIRST_CREDIBLE) ? NONE : new ServerTime(at, "");
            }
        } catch (DateTimeException | ArithmeticException e) {
            // A known form, but no valid time.
        }
        return new ServerTime(null, shown(value.isString() ? text : value.toString()));
    }

    /** Without an exponent; empty if the number is too large for a time. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > 19 ? "" : number.toPlainString();
    }

    private static String shown(String sent) {
        var masked = Secrets.mask(sent);
        return masked.length() <= LONGEST_SHOWN ? masked : masked.substring(0, LONGEST_SHOWN) + "…";
    }

    private static @Nullable Instant ofText(String text) {
        var usual = UsualTime.read(text);
        if (usual != null) {
            return usual;
        }
        var dotNet = DOT_NET.matcher(text);
        if (dotNet.matches()) {
            return Instant.ofEpochMilli(Long.parseLong(dotNet.group(1)));
        }
        if (COMPACT.matcher(text).matches()) {
            return IsoTime.read(text.length() == 8 ? text : text.substring(0, 8) + "T" + text.substring(8));
        }
        if (NUMBER.matcher(text).matches()) {
            return ofNumber(new BigDecimal(text));
        }
        var iso = IsoTime.read(text);
        return iso == null && !text.isEmpty() && Character.isLetter(text.charAt(0))
                ? Instant.from(HTTP.parse(text))
                : iso;
    }

    private static Instant ofNumber(BigDecimal number) {
        var digits = number.abs().toBigInteger().toString().length();
        if (number.signum() > 0 && digits < FEWEST_DIGITS) {
            throw new DateTimeException("A number that small is no time: " + number);
        }
        var thousands = digits <= SECONDS_DIGITS ? 0 : Math.min(3, Math.ceilDiv(digits - SECONDS_DIGITS, 3));
        var nanos = number.movePointRight(9 - 3 * thousands).setScale(0, RoundingMode.FLOOR).toBigInteger();
        var parts = nanos.divideAndRemainder(java.math.BigInteger.valueOf(1_000_000_000));
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    /** Year, month, day and so on, as Java's serializers write by default; UTC. */
    private static @Nullable Instant ofParts(JsonNode parts) {
        if (parts.size() < 3 || parts.size() > 7 || parts.values().stream().anyMatch(p -> !p.canConvertToInt())) {
            return null;
        }
        var all = IntStream.range(0, 7).map(i -> parts.path(i).asInt(0)).toArray();
        return LocalDateTime.of(all[0], all[1], all[2], all[3], all[4], all[5], all[6]).toInstant(ZoneOffset.UTC);
    }
}

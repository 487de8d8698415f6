package org.accessdesk.demo.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a query string that is still percent-encoded at the ampersands outside quotes and parentheses. Encoded quotes and
 * parentheses count, an encoded ampersand does not: that is the one difference between {@code &} and {@code %26}.
 */
final class RawItems {
    private final String raw;
    private final List<String> items = new ArrayList<>();
    private int start;
    private int depth;
    private char quote;

    private RawItems(String raw) {
        this.raw = raw;
    }

    static List<String> of(String raw) {
        return new RawItems(raw).split();
    }

    private List<String> split() {
        var at = 0;
        while (at < raw.length()) {
            if (raw.charAt(at) == '&' && quote == 0 && depth <= 0) {
                items.add(raw.substring(start, at));
                start = at + 1;
                depth = 0;
            } else {
                nest(plain(at));
            }
            at += raw.charAt(at) == '%' ? 3 : 1;
        }
        items.add(raw.substring(start));
        return items;
    }

    private void nest(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            depth++;
        } else if (c == ')') {
            depth--;
        }
    }

    private char plain(int at) {
        if (raw.charAt(at) != '%') {
            return raw.charAt(at);
        }
        return switch (raw.substring(at, Math.min(at + 3, raw.length()))) {
            case "%22" -> '"';
            case "%27" -> '\'';
            case "%28" -> '(';
            case "%29" -> ')';
            default -> '%';
        };
    }
}

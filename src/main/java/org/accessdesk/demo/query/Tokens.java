package org.accessdesk.demo.query;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a filter, read one after the other. */
final class Tokens {
    private static final String SIGNS = "(),&;|=";
    private static final Token END = new Token.End();

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) throws BadQueryException {
        this.text = text;
        var at = 0;
        while (at < text.length()) {
            at = scan(at);
        }
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    Token take() {
        var token = peek();
        next++;
        return token;
    }

    boolean isAt(char sign) {
        return isSign(peek(), sign);
    }

    boolean isAt(int ahead, char sign) {
        return isSign(peek(ahead), sign);
    }

    boolean takeIf(char sign) {
        var there = isAt(sign);
        if (there) {
            next++;
        }
        return there;
    }

    /** Takes a sign that has to come here. */
    void require(char sign) throws BadQueryException {
        if (!takeIf(sign)) {
            throw BadQueryException.unknownGroup();
        }
    }

    private static boolean isSign(Token token, char sign) {
        return token instanceof Token.Sign(char there) && there == sign;
    }

    private int scan(int at) throws BadQueryException {
        var c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        if (SIGNS.indexOf(c) >= 0) {
            tokens.add(new Token.Sign(c));
            return at + 1;
        }
        return isQuote(c) ? quoted(at) : word(at);
    }

    private int quoted(int at) throws BadQueryException {
        var end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw BadQueryException.cannotConvert(text.substring(at));
        }
        tokens.add(new Token.Quoted(text.substring(at + 1, end)));
        return end + 1;
    }

    private int word(int at) throws BadQueryException {
        var end = at;
        while (end < text.length() && SIGNS.indexOf(text.charAt(end)) < 0) {
            if (isQuote(text.charAt(end))) {
                // A quote inside an unquoted text is reserved, and nothing escapes it.
                throw BadQueryException.cannotConvert(text.substring(at, end + 1));
            }
            end++;
        }
        tokens.add(new Token.Word(text.substring(at, end).strip()));
        return end;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}

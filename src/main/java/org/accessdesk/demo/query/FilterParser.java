package org.accessdesk.demo.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a filter by the grammar of api.md §3.4; where the platform has no message of its own, the nearest one is given. */
final class FilterParser {
    // Deeper than any filter a person or a client writes, and far from the end of the stack.
    private static final int DEEPEST = 200;

    private final Tokens tokens;
    private int depth;

    private FilterParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The filter that this decoded text says, or null for a blank one. */
    static @Nullable Filter parse(String text) throws BadQueryException {
        if (text.isBlank()) {
            return null;
        }
        var parser = new FilterParser(new Tokens(text));
        var filter = parser.alternatives();
        if (!(parser.tokens.peek() instanceof Token.End)) {
            throw BadQueryException.unknownGroup();
        }
        return filter;
    }

    private Filter alternatives() throws BadQueryException {
        List<Filter> filters = new ArrayList<>();
        do {
            filters.add(conditions());
        } while (tokens.takeIf(';') || tokens.takeIf('|'));
        return filters.size() == 1 ? filters.getFirst() : new Filter.Or(filters);
    }

    private Filter conditions() throws BadQueryException {
        var filters = sequence();
        return filters.size() == 1 ? filters.getFirst() : new Filter.And(filters);
    }

    private List<Filter> sequence() throws BadQueryException {
        List<Filter> filters = new ArrayList<>();
        do {
            filters.add(expression());
        } while (tokens.takeIf(',') || tokens.takeIf('&'));
        return filters;
    }

    private Filter expression() throws BadQueryException {
        if (++depth > DEEPEST) {
            throw BadQueryException.unknownGroup();
        }
        var filter = tokens.isAt('(') ? group() : named();
        depth--;
        return filter;
    }

    private Filter group() throws BadQueryException {
        open();
        var filter = alternatives();
        tokens.require(')');
        return filter;
    }

    private Filter named() throws BadQueryException {
        if (!(tokens.take() instanceof Token.Word(String name))) {
            throw BadQueryException.unknownGroup();
        }
        return tokens.takeIf('=') ? shortcut(name) : function(name.toLowerCase(Locale.ROOT));
    }

    private Filter shortcut(String name) throws BadQueryException {
        // "rql" is what other servers call the whole filter; here it would be a property (api.md §3.3).
        if (name.equalsIgnoreCase("rql") || !isValue()) {
            throw BadQueryException.invalidShortcut();
        }
        return new Filter.Compare(Operator.EQ, Path.of(name), operand());
    }

    private Filter function(String name) throws BadQueryException {
        return switch (name) {
            case "and" -> new Filter.And(members());
            case "or" -> new Filter.Or(members());
            case "not" -> new Filter.Not(group());
            case "eq" -> comparison(Operator.EQ);
            case "ne" -> comparison(Operator.NE);
            case "gt" -> comparison(Operator.GT);
            case "ge" -> comparison(Operator.GE);
            case "lt" -> comparison(Operator.LT);
            case "le" -> comparison(Operator.LE);
            case "like" -> like(false);
            case "ilike" -> like(true);
            case "in" -> membership(false);
            case "out" -> membership(true);
            case "any" -> any();
            case "all" -> all();
            default -> throw BadQueryException.unknownGroup();
        };
    }

    private List<Filter> members() throws BadQueryException {
        open();
        var filters = sequence();
        tokens.require(')');
        return filters;
    }

    private Filter comparison(Operator operator) throws BadQueryException {
        var path = firstArgument();
        tokens.require(',');
        var operand = operand();
        tokens.require(')');
        return new Filter.Compare(operator, path, operand);
    }

    private Filter like(boolean anyCase) throws BadQueryException {
        var path = firstArgument();
        tokens.require(',');
        var operand = operand();
        tokens.require(')');
        return switch (operand) {
            case Operand.Quoted(String pattern) -> new Filter.Like(path, pattern, anyCase);
            case Operand.Bare(String pattern) -> new Filter.Like(path, pattern, anyCase);
            case Operand.Null none -> throw BadQueryException.cannotConvert(none.written());
            case Operand.Empty _ -> new Filter.Like(path, "", anyCase);
        };
    }

    private Filter membership(boolean negated) throws BadQueryException {
        var path = firstArgument();
        List<Operand> operands = new ArrayList<>();
        if (!tokens.takeIf(',') || !tokens.takeIf('(') || tokens.isAt(')')) {
            throw BadQueryException.noValues();
        }
        do {
            operands.add(operand());
        } while (tokens.takeIf(','));
        tokens.require(')');
        tokens.require(')');
        return new Filter.In(path, operands, negated);
    }

    private Filter any() throws BadQueryException {
        var path = firstArgument();
        if (tokens.takeIf(')')) {
            return new Filter.AnyOf(path, null);
        }
        return new Filter.AnyOf(path, lastArgument());
    }

    private Filter all() throws BadQueryException {
        return new Filter.AllOf(firstArgument(), lastArgument());
    }

    private Path firstArgument() throws BadQueryException {
        open();
        if (tokens.take() instanceof Token.Word(String path)) {
            return Path.of(path);
        }
        throw BadQueryException.invalidPath();
    }

    private Filter lastArgument() throws BadQueryException {
        tokens.require(',');
        var filter = alternatives();
        tokens.require(')');
        return filter;
    }

    private void open() throws BadQueryException {
        tokens.require('(');
        if (tokens.isAt(')')) {
            throw BadQueryException.emptyGroup();
        }
    }

    private Operand operand() throws BadQueryException {
        if (isConstant()) {
            var isNull = tokens.take() instanceof Token.Word(String name) && name.equalsIgnoreCase("null");
            tokens.require('(');
            tokens.require(')');
            return isNull ? new Operand.Null() : new Operand.Empty();
        }
        return switch (tokens.take()) {
            case Token.Quoted(String text) -> new Operand.Quoted(text);
            case Token.Word(String text) -> new Operand.Bare(text);
            case Token.Sign(char sign) -> throw BadQueryException.cannotConvert(String.valueOf(sign));
            case Token.End _ -> throw BadQueryException.cannotConvert("");
        };
    }

    private boolean isValue() {
        return switch (tokens.peek()) {
            case Token.Quoted _ -> true;
            case Token.Word _ -> isConstant() || !tokens.isAt(1, '(');
            case Token.Sign _ -> false;
            case Token.End _ -> false;
        };
    }

    private boolean isConstant() {
        return tokens.peek() instanceof Token.Word(String name)
                && (name.equalsIgnoreCase("null") || name.equalsIgnoreCase("empty"))
                && tokens.isAt(1, '(') && tokens.isAt(2, ')');
    }
}

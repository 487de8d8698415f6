package org.accessdesk.demo.rql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accessdesk.demo.rql.Filter.FilterOperator;

/** Parses the platform's filter language: {@code ,} and {@code &} bind tighter than {@code ;} and {@code |}. */
public final class RqlParser {
    private final Scanner scanner;

    private RqlParser(String text) {
        scanner = new Scanner(text);
    }

    /** Parses {@code text}, or throws {@link BadQuery} with the platform's message. */
    public static Filter parse(String text) {
        RqlParser parser = new RqlParser(text);
        Filter filter = parser.alternatives();
        if (!parser.scanner.atEnd()) {
            throw BadQuery.unknownGroup();
        }
        return filter;
    }

    private Filter alternatives() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (scanner.acceptAny(";|"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter conjunction() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(expression());
        } while (scanner.acceptAny(",&"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter expression() {
        if (scanner.accept('(')) {
            Filter inner = alternatives();
            scanner.expect(')');
            return inner;
        }
        String word = scanner.word();
        if (word.isEmpty()) {
            throw BadQuery.emptyGroup();
        }
        if (isSelf(word)) {
            String path = pointer(word);
            scanner.expect('=');
            return shortcut(path);
        }
        if (scanner.accept('(')) {
            Filter call = call(word.toLowerCase(Locale.ROOT));
            scanner.expect(')');
            return call;
        }
        if (scanner.accept('=')) {
            return shortcut(word);
        }
        throw BadQuery.unknownGroup();
    }

    private Filter shortcut(String path) {
        Literal value = value();
        if (scanner.peek() == '(' || scanner.peek() == '=') {
            throw BadQuery.shortcut();
        }
        return new Filter.Compare(FilterOperator.EQ, path, value);
    }

    private Filter call(String name) {
        return switch (name) {
            case "and" -> new Filter.And(arguments());
            case "or" -> new Filter.Or(arguments());
            case "not" -> new Filter.Not(negated());
            case "eq", "ne", "gt", "ge", "lt", "le" ->
                new Filter.Compare(FilterOperator.valueOf(name.toUpperCase(Locale.ROOT)), path(), second());
            case "like", "ilike" -> new Filter.Like(path(), second(), name.startsWith("i"));
            case "in", "out" -> new Filter.In(path(), values(), name.equals("out"));
            case "any", "all" -> elements(name.equals("all"));
            default -> throw BadQuery.unknownGroup();
        };
    }

    private List<Filter> arguments() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(expression());
        } while (scanner.acceptAny(",&"));
        return parts;
    }

    private Filter negated() {
        List<Filter> parts = arguments();
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter elements(boolean every) {
        String path = path();
        if (scanner.accept(',')) {
            return new Filter.Elements(path, alternatives(), every);
        }
        if (every) {
            throw BadQuery.emptyGroup();
        }
        return new Filter.Elements(path, null, false);
    }

    private String path() {
        String path = scanner.word();
        if (path.isEmpty()) {
            throw BadQuery.emptyGroup();
        }
        return isSelf(path) ? pointer(path) : path;
    }

    /** Whether {@code word} starts {@code self()}, the current object. */
    private boolean isSelf(String word) {
        return word.equalsIgnoreCase("self") && scanner.peek() == '(';
    }

    /** The path in the parentheses of {@code self(…)}; the object itself if they are empty. */
    private String pointer(String word) {
        scanner.expect('(');
        String path = scanner.peek() == ')' ? word + "()" : path();
        scanner.expect(')');
        return path.equalsIgnoreCase(Path.SELF) ? Path.SELF : path;
    }

    private Literal second() {
        scanner.expect(',');
        return value();
    }

    private List<Literal> values() {
        scanner.expect(',');
        if (!scanner.accept('(') || scanner.peek() == ')') {
            throw new BadQuery("Value has to be a non empty array.");
        }
        List<Literal> values = new ArrayList<>();
        do {
            values.add(value());
        } while (scanner.accept(','));
        scanner.expect(')');
        return values;
    }

    private Literal value() {
        char next = scanner.peek();
        if (next == '"' || next == '\'') {
            return new Literal.Quoted(scanner.quoted());
        }
        String word = scanner.word();
        if (isSelf(word)) {
            return new Literal.Pointer(pointer(word));
        }
        if (word.equalsIgnoreCase("null") && scanner.accept('(')) {
            scanner.expect(')');
            return new Literal.NullLiteral();
        }
        if (word.equalsIgnoreCase("empty") && scanner.accept('(')) {
            scanner.expect(')');
            return new Literal.Empty();
        }
        return new Literal.Bare(word);
    }
}

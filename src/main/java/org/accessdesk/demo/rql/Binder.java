package org.accessdesk.demo.rql;

import java.util.List;
import java.util.function.Predicate;
import org.accessdesk.demo.rql.Filter.FilterOperator;
import org.jspecify.annotations.Nullable;

/**
 * Binds a filter to a shape. Finds every error of a filter, independent of the data.
 *
 * @param shape the shape of the objects to filter
 * @param audit how to treat a filter on audit data that is not selected
 * @param ignoreCase whether comparisons of texts ignore case
 */
public record Binder(Shape shape, AuditFilter audit, boolean ignoreCase) {
    /** How to treat a filter on audit data. */
    public enum AuditFilter {
        ALLOWED,
        REFUSED,
        IGNORED
    }

    /** The predicate of {@code filter}, or throws {@link BadQuery}. */
    public Predicate<Object> bind(Filter filter) {
        return switch (filter) {
            case Filter.And(var parts) -> parts.stream().map(this::bind).reduce(x -> true, Predicate::and);
            case Filter.Or(var parts) -> parts.stream().map(this::bind).reduce(x -> false, Predicate::or);
            case Filter.Not(var part) -> bind(part).negate();
            case Filter.Compare compare -> guarded(compare.path(), path -> compare(path, compare));
            case Filter.Like like -> guarded(like.path(), path -> like(path, like));
            case Filter.In in -> guarded(in.path(), path -> in(path, in));
            case Filter.Elements elements -> guarded(elements.path(), path -> elements(path, elements));
        };
    }

    private interface BinderStep {
        Predicate<Object> on(Path path);
    }

    private Predicate<Object> guarded(String text, BinderStep step) {
        Path path = Path.bind(shape, text);
        boolean ofAudit = path.steps().getFirst().name().equals("audit");
        if (!path.open() || (ofAudit && audit == AuditFilter.REFUSED)) {
            throw new BadQuery("Filtering is not permitted.");
        }
        return ofAudit && audit == AuditFilter.IGNORED ? x -> true : step.on(path);
    }

    private Predicate<Object> compare(Path path, Filter.Compare compare) {
        return switch (compare.value()) {
            case Literal.NullLiteral() -> presence(path, compare.how(), false);
            case Literal.Empty() -> presence(path, compare.how(), true);
            case Literal.Quoted(var text) -> toValue(path, compare.how(), text);
            case Literal.Bare(var text) -> toBare(path, compare.how(), text);
            case Literal.Pointer(var text) -> toPath(path, compare.how(), Path.bind(shape, text));
        };
    }

    private Predicate<Object> toBare(Path path, FilterOperator how, String text) {
        Path other = Path.tryBind(shape, text);
        if (other == null) {
            return toValue(path, how, text);
        }
        return toPath(path, how, other);
    }

    private Predicate<Object> toPath(Path path, FilterOperator how, Path other) {
        return object -> holds(how, path.read(object), other.read(object));
    }

    private Predicate<Object> toValue(Path path, FilterOperator how, String text) {
        Object value = Values.convert(path.last().kind(), text);
        return object -> holds(how, path.read(object), value);
    }

    private static Predicate<Object> presence(Path path, FilterOperator how, boolean orEmpty) {
        Predicate<Object> absent = object -> isAbsent(path.read(object), orEmpty);
        return switch (how) {
            case EQ -> absent;
            case NE -> absent.negate();
            case GT, GE, LT, LE -> throw BadQuery.value(orEmpty ? "empty()" : "null()");
        };
    }

    private static boolean isAbsent(@Nullable Object value, boolean orEmpty) {
        return value == null || (orEmpty && (value.equals("") || (value instanceof List<?> list && list.isEmpty())));
    }

    private boolean holds(FilterOperator how, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return how == FilterOperator.NE && (left == null) != (right == null);
        }
        int order = Values.compare(folded(left), folded(right));
        return switch (how) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
        };
    }

    private Predicate<Object> like(Path path, Filter.Like like) {
        if (path.last().kind() != ValueKind.TEXT) {
            throw BadQuery.path();
        }
        LikePattern pattern = LikePattern.of(text(like.pattern()), ignoreCase || like.ignoreCase());
        return object -> path.read(object) instanceof String text && pattern.matches(text);
    }

    private Predicate<Object> in(Path path, Filter.In in) {
        List<Object> values = in.values().stream()
                .map(value -> folded(Values.convert(path.last().kind(), text(value))))
                .toList();
        return object -> {
            Object value = path.read(object);
            return (value != null && values.contains(folded(value))) != in.negated();
        };
    }

    private Object folded(Object value) {
        return ignoreCase && value instanceof String text ? LikePattern.fold(text) : value;
    }

    private static String text(Literal literal) {
        return switch (literal) {
            case Literal.Quoted(var text) -> text;
            case Literal.Bare(var text) -> text;
            case Literal.Pointer(var path) -> throw BadQuery.value(path);
            case Literal.NullLiteral(),Literal.Empty() -> "";
        };
    }

    private Predicate<Object> elements(Path path, Filter.Elements elements) {
        if (path.last().kind() != ValueKind.OBJECTS && path.last().kind() != ValueKind.TEXTS) {
            throw BadQuery.path();
        }
        Filter part = elements.part();
        Predicate<
                Object> test = part == null ? x -> true : new Binder(path.last().shape(), audit, ignoreCase).bind(part);
        return object -> {
            List<?> list = path.read(object) instanceof List<?> found ? found : List.of();
            return elements.every() ? list.stream().allMatch(test) : list.stream().anyMatch(test);
        };
    }
}

package org.accessdesk.demo.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a test of a filter: looks its properties up and reads its values as theirs (api.md §3.4). */
final class FilterCompiler {
    private final Scope scope;
    private final boolean auditSelected;

    FilterCompiler(Scope scope, boolean auditSelected) {
        this.scope = scope;
        this.auditSelected = auditSelected;
    }

    Predicate<JsonNode> compile(Filter filter) throws BadQueryException {
        return switch (filter) {
            case Filter.And(List<Filter> of) -> {
                var tests = compiled(of);
                yield node -> tests.stream().allMatch(test -> test.test(node));
            }
            case Filter.Or(List<Filter> of) -> {
                var tests = compiled(of);
                yield node -> tests.stream().anyMatch(test -> test.test(node));
            }
            case Filter.Not(Filter of) -> compile(of).negate();
            case Filter.Compare compare -> comparison(compare);
            case Filter.Like like -> like(like);
            case Filter.In in -> membership(in);
            case Filter.AnyOf any -> any(any);
            case Filter.AllOf all -> all(all);
        };
    }

    private List<Predicate<JsonNode>> compiled(List<Filter> filters) throws BadQueryException {
        List<Predicate<JsonNode>> tests = new ArrayList<>();
        for (var filter : filters) {
            tests.add(compile(filter));
        }
        return tests;
    }

    private Predicate<JsonNode> comparison(Filter.Compare compare) throws BadQueryException {
        var path = compare.path();
        var sample = sample(path);
        return sample.isContainer()
                ? presence(compare)
                : against(compare.operator(), path, sample, compare.operand());
    }

    /** An object or a collection can only be asked whether there is one. */
    private static Predicate<JsonNode> presence(Filter.Compare compare) throws BadQueryException {
        var path = compare.path();
        Predicate<JsonNode> there = switch (compare.operand()) {
            case Operand.Null _ -> node -> Values.isNull(path.in(node));
            case Operand.Empty _ -> node -> path.in(node).isContainer() && path.in(node).isEmpty();
            case Operand.Quoted _ -> throw BadQueryException.noFiltering();
            case Operand.Bare _ -> throw BadQueryException.noFiltering();
        };
        return switch (compare.operator()) {
            case EQ -> there;
            case NE -> there.negate();
            case GT, GE, LT, LE -> throw BadQueryException.noFiltering();
        };
    }

    private Predicate<JsonNode> against(Operator operator, Path path, JsonNode sample, Operand operand)
            throws BadQueryException {
        if (operand instanceof Operand.Bare(String text) && Path.isPath(text) && scope.has(Path.of(text))) {
            var other = Path.of(text);
            if (sample(other).isContainer()) {
                throw BadQueryException.noFiltering();
            }
            return node -> operator.holds(path.in(node), other.in(node));
        }
        var value = value(sample, operand);
        return node -> operator.holds(path.in(node), value);
    }

    private static JsonNode value(JsonNode sample, Operand operand) throws BadQueryException {
        return switch (operand) {
            case Operand.Null _ -> JsonNodeFactory.instance.nullNode();
            case Operand.Empty _ -> Values.like(sample, "");
            case Operand.Quoted(String text) -> Values.like(sample, text);
            case Operand.Bare(String text) -> Values.like(sample, text);
        };
    }

    private Predicate<JsonNode> like(Filter.Like like) throws BadQueryException {
        var path = like.path();
        var sample = sample(path);
        if (!sample.isNull() && !sample.isString()) {
            throw BadQueryException.noFiltering();
        }
        var pattern = LikePattern.of(like.pattern(), like.anyCase());
        return node -> path.in(node).isString() && pattern.matches(path.in(node).stringValue());
    }

    private Predicate<JsonNode> membership(Filter.In in) throws BadQueryException {
        var sample = sample(in.path());
        if (sample.isContainer()) {
            throw BadQueryException.noFiltering();
        }
        List<Predicate<JsonNode>> tests = new ArrayList<>();
        for (var operand : in.operands()) {
            tests.add(against(Operator.EQ, in.path(), sample, operand));
        }
        return node -> tests.stream().anyMatch(test -> test.test(node)) != in.negated();
    }

    private Predicate<JsonNode> any(Filter.AnyOf any) throws BadQueryException {
        var path = collection(any.path());
        if (any.condition() == null) {
            return node -> !path.in(node).isEmpty();
        }
        var test = elements(path).compile(any.condition());
        return node -> path.in(node).values().stream().anyMatch(test);
    }

    private Predicate<JsonNode> all(Filter.AllOf all) throws BadQueryException {
        var path = collection(all.path());
        var test = elements(path).compile(all.condition());
        return node -> path.in(node).values().stream().allMatch(test);
    }

    private Path collection(Path path) throws BadQueryException {
        var sample = sample(path);
        if (!sample.isNull() && !sample.isArray()) {
            throw BadQueryException.noFiltering();
        }
        return path;
    }

    private FilterCompiler elements(Path collection) {
        // An element's own audit is none of the list's.
        return new FilterCompiler(scope.within(collection), true);
    }

    private JsonNode sample(Path path) throws BadQueryException {
        if (path.isAudit() && !auditSelected) {
            throw BadQueryException.noFiltering();
        }
        return scope.sample(path);
    }
}

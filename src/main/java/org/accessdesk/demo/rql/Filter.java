package org.accessdesk.demo.rql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed filter, not yet bound to the objects that it is to pick. */
public sealed interface Filter {
    /** Every part holds. */
    record And(List<Filter> parts) implements Filter {}

    /** At least one part holds. */
    record Or(List<Filter> parts) implements Filter {}

    /** The part does not hold. */
    record Not(Filter part) implements Filter {}

    /** The property compares so with the value. */
    record Compare(FilterOperator how, String path, Literal value) implements Filter {}

    /** The property matches a text that may begin or end with a star. */
    record Like(String path, Literal pattern, boolean ignoreCase) implements Filter {}

    /** The property is one of the values, or none of them. */
    record In(String path, List<Literal> values, boolean negated) implements Filter {}

    /** Some element of the collection, or every one, matches; without a part: there is an element. */
    record Elements(String path, @Nullable Filter part, boolean every) implements Filter {}

    /** The six comparisons. */
    enum FilterOperator {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE
    }
}

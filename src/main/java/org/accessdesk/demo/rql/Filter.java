package org.accessdesk.demo.rql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed filter, not yet bound to a shape. */
public sealed interface Filter {
    /** All parts match. */
    record And(List<Filter> parts) implements Filter {}

    /** At least one part matches. */
    record Or(List<Filter> parts) implements Filter {}

    /** The part does not match. */
    record Not(Filter part) implements Filter {}

    /** Compares the property with the value. */
    record Compare(FilterOperator how, String path, Literal value) implements Filter {}

    /** The property matches a pattern that can begin or end with a star. */
    record Like(String path, Literal pattern, boolean ignoreCase) implements Filter {}

    /** The property is one of the values, or none of them. */
    record In(String path, List<Literal> values, boolean negated) implements Filter {}

    /** At least one element of the collection matches, or every one; without a part: the collection is not empty. */
    record Elements(String path, @Nullable Filter part, boolean every) implements Filter {}

    /** The six comparison operators. */
    enum FilterOperator {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE
    }
}

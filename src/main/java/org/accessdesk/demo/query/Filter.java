package org.accessdesk.demo.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as it was written, before its properties are looked up (api.md §3.4). */
sealed interface Filter {

    /** All of them hold. */
    record And(List<Filter> of) implements Filter {}

    /** At least one of them holds. */
    record Or(List<Filter> of) implements Filter {}

    /** It does not hold. */
    record Not(Filter of) implements Filter {}

    /** {@code eq}, {@code ne}, {@code gt}, {@code ge}, {@code lt}, {@code le} and the shortcut {@code field=value}. */
    record Compare(Operator operator, Path path, Operand operand) implements Filter {}

    /** {@code like} and {@code ilike}. */
    record Like(Path path, String pattern, boolean anyCase) implements Filter {}

    /** {@code in} and {@code out}. */
    record In(Path path, List<Operand> operands, boolean negated) implements Filter {}

    /** {@code any}; without a condition: the collection is not empty. */
    record AnyOf(Path path, @Nullable Filter condition) implements Filter {}

    /** {@code all}; true of an empty collection. */
    record AllOf(Path path, Filter condition) implements Filter {}
}

package org.accessdesk.demo.query;

import tools.jackson.databind.JsonNode;

/** The comparisons of api.md §3.4. Nothing is greater or less than null; only {@code ne} is true of null and a value. */
enum Operator {
    EQ, NE, GT, GE, LT, LE;

    boolean holds(JsonNode left, JsonNode right) {
        var nulls = (Values.isNull(left) ? 1 : 0) + (Values.isNull(right) ? 1 : 0);
        if (nulls > 0) {
            return switch (this) {
                case EQ -> nulls == 2;
                case NE -> nulls == 1;
                case GT, GE, LT, LE -> false;
            };
        }
        var sign = Values.compare(left, right);
        return switch (this) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
        };
    }
}

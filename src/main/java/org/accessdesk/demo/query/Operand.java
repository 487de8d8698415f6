package org.accessdesk.demo.query;

/** What a property is compared with (api.md §3.4). */
sealed interface Operand {

    /** How it was written, for messages. */
    String written();

    /** In quotes: a value whatever it looks like. */
    record Quoted(String written) implements Operand {}

    /** Without quotes: a property if there is one of that name, a value otherwise. */
    record Bare(String written) implements Operand {}

    /** {@code null()}. */
    record Null() implements Operand {
        @Override
        public String written() {
            return "null()";
        }
    }

    /** {@code empty()}. */
    record Empty() implements Operand {
        @Override
        public String written() {
            return "empty()";
        }
    }
}

package org.accessdesk.demo.query;

import java.util.ArrayList;
import java.util.List;

/** What a list is ordered by: {@code order=name,-id} (api.md §3.2). */
record Ordering(List<Term> terms) {

    /** One property of it. */
    record Term(String name, Path path, boolean descending) {}

    private static final Term BY_ID = new Term("id", new Path(List.of("id")), false);

    /** Reads an order; the id comes last of all, so that equal items keep their places from page to page. */
    static Ordering of(String text, boolean auditSelected) throws BadQueryException {
        List<Term> terms = new ArrayList<>();
        if (!text.isEmpty()) {
            addTerms(text, terms);
        }
        for (var term : terms) {
            if (term.path().isAudit() && !auditSelected) {
                throw BadQueryException.noOrdering();
            }
        }
        if (terms.stream().noneMatch(term -> term.name().equals("id"))) {
            terms.add(BY_ID);
        }
        return new Ordering(terms);
    }

    private static void addTerms(String text, List<Term> terms) throws BadQueryException {
        for (var signed : Signed.list(text)) {
            terms.add(new Term(signed.name(), Path.of(signed.name()), signed.isMinus()));
        }
        if (terms.isEmpty()) {
            throw BadQueryException.noOrder();
        }
    }
}

package org.accessdesk.model.find;

/** What a {@link Facet} asks for. One facet of a kind is enough to match; of several kinds each must match. */
public enum FacetKind {
    ONE_OF, GROUP, NOT_IN_GROUP, MODULE, BUYER, STATUS, LAST_SIGN_IN, JOINED, ONLY_GROUP, CHANGED
}

package org.accessdesk.service;

/** Drafts as files that are handed over. */
public final class DraftFiles {
    DraftFiles(Workspace.Place place, Directory directory, Drafts drafts) {}
}

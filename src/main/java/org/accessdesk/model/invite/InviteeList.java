package org.accessdesk.model.invite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.EmailAddress;

/**
 * The people that a pasted list names: one a line, as an address ({@code ana.alvarez@example.com}), as mail programs
 * write it ({@code Ana Alvarez <ana@example.com>}; several of these on a line are divided by semicolons), or as columns
 * of a sheet or a CSV file in any order that has the first name before the last. All problems are found at once.
 */
public record InviteeList(List<PastedPerson> people, List<LineProblem> problems) {

    public InviteeList {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /** Reads a list. */
    public static InviteeList of(String text) {
        var people = new ArrayList<PastedPerson>();
        var problems = new ArrayList<LineProblem>();
        var seen = new HashSet<String>();
        var lines = text.split("\\R", -1);
        var first = true;
        for (var at = 0; at < lines.length; at++) {
            var line = lines[at].strip();
            if (!line.isEmpty()) {
                if (!(first && InviteeLine.isHeading(line))) {
                    read(at + 1, line, seen, people, problems);
                }
                first = false;
            }
        }
        return new InviteeList(people, problems);
    }

    private static void read(int number, String line, Set<String> seen, List<PastedPerson> people,
            List<LineProblem> problems) {
        for (var entry : InviteeLine.entries(line)) {
            var read = new InviteeLine(number, entry);
            var problem = read.problem();
            if (problem == null && !seen.add(EmailAddress.key(read.address()))) {
                problem = LineProblem.LineFault.TWICE;
            }
            if (problem == null) {
                people.add(read.person());
            } else {
                problems.add(new LineProblem(number, problem,
                        problem == LineProblem.LineFault.TWICE ? read.address() : entry));
            }
        }
    }
}

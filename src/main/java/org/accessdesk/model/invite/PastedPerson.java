package org.accessdesk.model.invite;

/**
 * A person of a pasted list.
 *
 * @param line the line that names the person, from 1
 */
public record PastedPerson(int line, String email, String firstName, String lastName) {

    /** The first and the last name. */
    public String name() {
        return firstName + " " + lastName;
    }
}

package org.accessdesk.demo.world;

/** A name in two parts. */
public record SeededPerson(String firstName, String lastName) {
    public String fullName() {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName;
    }
}

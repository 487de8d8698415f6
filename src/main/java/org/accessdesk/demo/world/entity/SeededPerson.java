package org.accessdesk.demo.world.entity;

/** The first and last name of a person. */
public record SeededPerson(String firstName, String lastName) {
    public String fullName() {
        return lastName.isEmpty() ? firstName : firstName + " " + lastName;
    }
}

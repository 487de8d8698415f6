package org.accessdesk.model;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list of what has some numbers, each looked up when it is asked for: all of 100,000 users take an array of numbers. */
public final class NumberedList<T> extends AbstractList<T> implements RandomAccess {
    private final int[] numbers;
    private final IntFunction<? extends T> lookup;

    /** @param numbers not to be changed any more */
    public NumberedList(int[] numbers, IntFunction<? extends T> lookup) {
        this.numbers = numbers;
        this.lookup = lookup;
    }

    @Override
    public T get(int at) {
        return lookup.apply(numbers[at]);
    }

    @Override
    public int size() {
        return numbers.length;
    }
}

package org.accessdesk.api.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.node.ValueNode;

/**
 * Makes the nodes of one answer and adds up what they cost in memory, which says more than the answer's length: {@code {}}
 * is two bytes long and costs a hundred.
 */
final class WeighedNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    // In bytes, with the place in what holds it; as measured on a 64-bit JVM, a little above.
    private static final int OBJECT = 180;
    private static final int ARRAY = 120;
    private static final int TEXT = 110;
    private static final int NUMBER = 80;
    private static final int CONSTANT = 48;

    private final long most;
    private long weight;

    /** @param most the most bytes that the nodes may cost together */
    WeighedNodes(long most) {
        this.most = most;
    }

    /** The nodes cost more than any true answer's. */
    static final class TooHeavy extends JacksonException {
        private static final long serialVersionUID = 1;

        TooHeavy() {
            super("too many nodes");
        }
    }

    private void weigh(long bytes) {
        weight += bytes;
        if (weight > most) {
            throw new TooHeavy();
        }
    }

    @Override
    public ObjectNode objectNode() {
        weigh(OBJECT);
        return super.objectNode();
    }

    @Override
    public ArrayNode arrayNode() {
        weigh(ARRAY);
        return super.arrayNode();
    }

    @Override
    public ArrayNode arrayNode(int capacity) {
        weigh(ARRAY);
        return super.arrayNode(capacity);
    }

    @Override
    public StringNode stringNode(String text) {
        weigh(TEXT + text.length());
        return super.stringNode(text);
    }

    @Override
    public NumericNode numberNode(int value) {
        weigh(NUMBER);
        return super.numberNode(value);
    }

    @Override
    public NumericNode numberNode(long value) {
        weigh(NUMBER);
        return super.numberNode(value);
    }

    @Override
    public NumericNode numberNode(double value) {
        weigh(NUMBER);
        return super.numberNode(value);
    }

    @Override
    public ValueNode numberNode(BigInteger value) {
        weigh(NUMBER + value.bitLength() / Byte.SIZE);
        return super.numberNode(value);
    }

    @Override
    public ValueNode numberNode(BigDecimal value) {
        weigh(NUMBER + value.precision());
        return super.numberNode(value);
    }

    @Override
    public BooleanNode booleanNode(boolean value) {
        weigh(CONSTANT);
        return super.booleanNode(value);
    }

    @Override
    public NullNode nullNode() {
        weigh(CONSTANT);
        return super.nullNode();
    }
}

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
 * Creates the nodes of one response and adds up their memory, which the length of the response does not show: {@code
 * {}} is two bytes long and takes a hundred.
 */
final class WeighedNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    // In bytes, including the reference to it; measured on a 64-bit JVM and rounded up.
    private static final int OBJECT = 180;
    private static final int ARRAY = 120;
    private static final int TEXT = 110;
    private static final int NUMBER = 80;
    private static final int CONSTANT = 48;

    private final long most;
    private long weight;

    /** @param most the most bytes that all nodes may take */
    WeighedNodes(long most) {
        this.most = most;
    }

    /** The nodes take more memory than those of any real response. */
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

package org.accessdesk.demo.query;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A list for tests; each item is the JSON of one object, and what is rendered is counted. */
final class People implements Source<String> {
    static final List<String> FIVE = List.of("""
            {"id":"U-3","name":"Cleo","status":"Active","age":30,"admin":true,"email":"cleo@example.com","note":"",
             "phone":null,"account":{"id":"A-1","name":"Acme"},"tags":[],
             "groups":[{"id":"G-1","name":"Sales","revision":1},{"id":"G-2","name":"Ops","revision":2}],
             "audit":{"created":{"at":"2024-03-01T10:00:00.000Z","by":null}}}
            """, """
            {"id":"U-1","name":"Ann (x), y","status":"Active","age":20,"admin":false,"email":"ann@example.com",
             "note":"5* hotel","phone":"1","account":{"id":"A-1","name":"Acme"},"tags":[],
             "groups":[{"id":"G-1","name":"Sales","revision":1}],
             "audit":{"created":{"at":"2024-01-01T10:00:00.000Z","by":null}}}
            """, """
            {"id":"U-2","name":"Bob O'Hara","status":"Blocked","age":20,"admin":false,"email":"BOB@example.com",
             "note":"a&b=c;d|e+f","phone":null,"account":{"id":"A-2","name":"Bolt"},"tags":[],"groups":[],
             "audit":{"created":{"at":"2024-02-01T10:00:00.000Z","by":null}}}
            """, """
            {"id":"U-4","name":"Dan","status":"Disabled","age":2.5,"admin":true,"email":"dan@test.org","note":null,
             "phone":"2","account":null,"tags":[],"groups":[{"id":"G-2","name":"Ops","revision":5}],
             "audit":{"created":{"at":"2024-04-01T10:00:00.000Z","by":null}}}
            """,
            """
                    {"id":"U-5","name":"U-5","status":"New","age":100,"admin":false,"email":"eve@test.org","note":"say \\"hi\\"",
                     "phone":null,"account":{"id":"A-2","name":"Bolt"},"tags":[],"groups":[],
                     "audit":{"created":{"at":"2024-05-01T10:00:00.000Z","by":null}}}
                    """);

    private static final JsonMapper MAPPER = new JsonMapper();

    final AtomicInteger rendered = new AtomicInteger();
    private final String name;
    private List<String> items;
    private long version = 1;

    People(String name, List<String> items) {
        this.name = name;
        this.items = List.copyOf(items);
    }

    static People five() {
        return new People("five", FIVE);
    }

    void replace(List<String> others) {
        items = List.copyOf(others);
        version++;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public List<String> items() {
        return items;
    }

    @Override
    public ObjectNode json(String item) {
        rendered.incrementAndGet();
        return (ObjectNode) MAPPER.readTree(item);
    }

    @Override
    public Set<String> omittedByDefault() {
        return Set.of("audit");
    }

    @Override
    public @Nullable Comparator<String> orderBy(String field) {
        return field.equals("id") ? Comparator.comparing(item -> item.substring(item.indexOf("\"id\":"))) : null;
    }
}

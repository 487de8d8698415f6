package org.accessdesk.store.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Listens to what {@link Db} executes on its connection, and may make it fail. */
public abstract class SqlProbe implements UnaryOperator<Connection> {

    /** The file was opened. */
    protected void opened(Connection connection) {}

    /** Before a query. */
    protected void reading(String sql) throws SQLException {}

    /** Before a statement that writes, begins or commits. */
    protected void before(String sql) throws SQLException {}

    @Override
    public final Connection apply(Connection connection) {
        opened(connection);
        return proxy(Connection.class, (_, method, arguments) -> {
            var result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement ? listening(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement listening(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                reading(sql);
            } else if (method.getName().equals("execute") && !sql.equals("ROLLBACK")) {
                before(sql);
            }
            return invoke(statement, method, arguments);
        });
    }

    private static @Nullable Object invoke(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}

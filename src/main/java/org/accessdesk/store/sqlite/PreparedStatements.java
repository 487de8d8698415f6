package org.accessdesk.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements of a connection, each prepared once. */
final class PreparedStatements {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedStatements.class);
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    /** The statement {@code sql} with its values. */
    PreparedStatement bind(String sql, Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (var n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        return statement;
    }

    /** Closes all: a failed statement is not executed again, as its state is unknown. */
    void close() {
        for (var statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                LOG.debug("A statement was not closed in order: {}", e.getMessage());
            }
        }
        prepared.clear();
    }
}

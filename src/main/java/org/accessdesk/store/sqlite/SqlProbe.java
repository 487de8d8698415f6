package org.accessdesk.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Called while the database works; tests make its writes fail. */
public interface SqlProbe {

    /** Does nothing. */
    SqlProbe NONE = new SqlProbe() {};

    /** The file was opened. */
    default void opened(Connection connection) throws SQLException {}

    /** Before a query. */
    default void reading(String sql) throws SQLException {}

    /** Before a statement that writes, begins or commits. */
    default void before(String sql) throws SQLException {}
}

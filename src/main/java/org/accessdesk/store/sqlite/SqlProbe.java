package org.accessdesk.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Stands by while the database works; tests make its writes fail. */
public interface SqlProbe {

    /** Does nothing. */
    SqlProbe NONE = new SqlProbe() {};

    /** The file was opened. */
    default void opened(Connection connection) throws SQLException {}

    /** A query is about to be asked. */
    default void reading(String sql) throws SQLException {}

    /** A statement that writes, begins or commits is about to be executed. */
    default void before(String sql) throws SQLException {}
}

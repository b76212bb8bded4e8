package io.tributary.tracking;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The columns of many rows as the array parameters of one statement, in order; {@code unnest} makes rows of them. */
public final class Columns<R> {

    private final PreparedStatement statement;
    private final List<R> rows;
    private int parameter;

    public Columns(PreparedStatement statement, List<R> rows) {
        this(statement, rows, 1);
    }

    /** As above, beginning with that parameter of the statement. */
    public Columns(PreparedStatement statement, List<R> rows, int parameter) {
        this.statement = statement;
        this.rows = rows;
        this.parameter = parameter;
    }

    /** Binds the next parameter: one value of each row, as an array of the PostgreSQL type. */
    public Columns<R> bind(String type, Function<R, ?> value) throws SQLException {
        // The driver takes binary values only from an array of arrays.
        var values = type.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        statement.setArray(parameter++, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}

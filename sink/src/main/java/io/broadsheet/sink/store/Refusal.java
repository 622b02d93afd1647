package io.broadsheet.sink.store;

import java.sql.SQLException;

/** One operation that the database, asked for it alone, refused for its data. */
public record Refusal(Operation operation, SQLException fault) {}

package org.rostrum.platform;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A transaction that could not end, as when the database goes away in the middle of a commit. Jersey has a mapper of its own
 * for this type, which gives up and lets the server answer with a page; this one comes before it.
 */
@Provider
@Priority(1)
public class TransactionFailures implements ExceptionMapper<TransactionalException> {
    private final ExceptionMappers all = new ExceptionMappers();

    @Override
    public Response toResponse(TransactionalException failed) {
        return all.toResponse(failed);
    }
}

package org.kontor.shell.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/** Invalid values go the way of everything else; without this mapper the server would answer them by its own. */
@Provider
public class InvalidValuesMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    private Providers providers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return providers.getExceptionMapper(Throwable.class).toResponse(invalid);
    }
}

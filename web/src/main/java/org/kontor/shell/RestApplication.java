package org.kontor.shell;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface, version 1: the same use cases as the pages, for programs. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kontor",
                        version = "1",
                        description = "Articles, prices, orders, imports and reports. Every call bears an API key of a"
                                + " company or of staff; what is wrong is told in problem documents (RFC 9457) whose"
                                + " member rule names the rule that was broken."),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key, as in: Authorization: Bearer kontor_…")
public class RestApplication extends Application {}

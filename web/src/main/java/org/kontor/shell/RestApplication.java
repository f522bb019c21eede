package org.kontor.shell;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, version 1: the same use cases as the pages, for programs. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}

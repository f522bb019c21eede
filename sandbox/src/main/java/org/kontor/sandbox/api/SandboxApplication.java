package org.kontor.sandbox.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What tests and the sandbox's page use to set the partners and to read their books. */
@ApplicationPath("/api")
public class SandboxApplication extends Application {}

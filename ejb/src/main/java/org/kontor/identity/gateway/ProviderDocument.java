package org.kontor.identity.gateway;

import java.net.URI;

/** Where a provider does what (OpenID Connect Discovery). @param endSession null when it offers no log-out */
public record ProviderDocument(URI authorization, URI token, URI keys, URI endSession) {}

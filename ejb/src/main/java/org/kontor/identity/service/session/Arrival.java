package org.kontor.identity.service.session;

import org.kontor.identity.service.CallerName;

/**
 * A person who came back from a provider.
 *
 * @param name of the new session; null when an account was tied to the provider and its session goes on
 */
public record Arrival(CallerName name, String nextPage) {}

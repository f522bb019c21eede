/**
 * Starts Kontor whole: a private PostgreSQL, the configured WildFly, the application and the sandbox. Used alike by
 * {@code mvn -Prun}, the tests and the proofs; never deployed.
 */
package org.kontor.launcher;

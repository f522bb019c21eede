package org.kontor.integration.model.comparison;

import java.time.Instant;

/**
 * What a file of the ERP's orders is: a picture of one moment.
 *
 * @param number grows from file to file
 * @param asOf the moment
 * @param placedFrom it holds every order that was placed with us since then
 */
public record SnapshotHead(long number, Instant asOf, Instant placedFrom) {}

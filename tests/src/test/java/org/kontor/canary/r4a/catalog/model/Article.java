package org.kontor.canary.r4a.catalog.model;

/** Stands by. */
public class Article {}

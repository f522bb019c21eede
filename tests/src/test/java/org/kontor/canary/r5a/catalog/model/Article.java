package org.kontor.canary.r5a.catalog.model;

/** Stands by. */
public class Article {}

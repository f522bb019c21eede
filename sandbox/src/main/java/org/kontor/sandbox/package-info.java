/** Plays the partners of the house - ERP, carrier and mail - with the faults that real ones have. Never in production. */
package org.kontor.sandbox;

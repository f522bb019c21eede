/** Jobs of this context: what Jakarta Batch calls, step by step. */
package org.kontor.organisation.job;

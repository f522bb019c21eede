/** Use cases of papers: making them once and handing them out as they were made. */
package org.kontor.document.service;

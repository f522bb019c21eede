/** Whether a company is who it says it is: applications, checks, decisions, and what follows when checks end. */
package org.kontor.verification.service;

package org.kontor.sandbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Every three seconds the CRM says again what Kontor has not taken. */
@Singleton
public class CrmReminder {

    private long round;

    @Inject
    private Crm crm;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void again() {
        round++;
        crm.tellAgain(System.currentTimeMillis() * 1000 + round);
    }
}

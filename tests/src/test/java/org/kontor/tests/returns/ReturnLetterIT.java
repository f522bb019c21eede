package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.tests.returns.ReturnTrip.done;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Whoever asked for a return gets a letter when something is said to it: what may come, what goes back, what he gets. */
class ReturnLetterIT {

    private static final Sql SQL = Kontor.sql();

    @Test
    void theBuyerIsToldInHisLanguageWhatIsSaidToHisReturn() {
        ReturningCompany company = new ReturningCompany();
        ReturnTrip trip = new ReturnTrip(company.buyer);
        String order = company.delivered(10);
        String number = trip.requested(order, 5);
        done(trip.post(number, Map.of("a1", "4", "words1", "One is <used> & scratched.")));
        List<String> decided = letters(company, number, 1);
        assertTrue(decided.get(0).contains("4 of 5 may come back"), decided.get(0));
        assertTrue(decided.get(0).contains("One is &lt;used&gt; &amp; scratched."), decided.get(0));
        assertTrue(decided.get(0).contains("/return/" + number), decided.get(0));
        String receipt = trip.received(number, 4);
        done(trip.inspect(number, receipt, "3", "DEFECTIVE", "SCRAP", ""));
        done(trip.inspect(number, receipt, "1", "USED", "BUYER", "The thread is worn."));
        String rejected = letters(company, number, 2).get(1);
        assertTrue(rejected.contains("goes back to you: 1") && rejected.contains("The thread is worn."), rejected);
        SQL.update("update identity.person set language = 'zh' where email = ?", company.email());
        done(trip.resolve(number, "3", "CREDIT", ""));
        String resolved = letters(company, number, 3).get(2);
        assertTrue(resolved.contains("抵扣净额 30.00 EUR"), resolved);
        assertEquals(3, letters(company, number, 3).size());
    }

    /** What the letters about a return say, in the order in which they came. */
    private static List<String> letters(ReturningCompany company, String number, int count) {
        Sandbox sandbox = new Sandbox(Kontor.http());
        return Probe.until(
                count + " letters about " + number,
                () -> sandbox.mailTo(company.email()).getValuesAs(JsonObject.class).stream()
                        .sorted(Comparator.comparing(mail -> mail.getInt("id")))
                        .map(JsonObject::toString)
                        .filter(mail -> mail.contains(number))
                        .toList(),
                found -> found.size() >= count);
    }
}

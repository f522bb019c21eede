package org.kontor.order.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;
import org.kontor.organisation.service.ownfield.OwnInput;
import org.kontor.organisation.service.unit.EffectiveSettings;

/** A command whose form is right, with the fingerprint that tells one input from another under the same key. */
public record OrderInput(
        String key,
        byte[] sha256,
        List<PlaceOrderCommand.Line> lines,
        Long cartVersion,
        String shipTo,
        String poNumber,
        LocalDate requestedDate,
        String costCentre,
        Long budgetId,
        Long unitId,
        String comment,
        OwnInput own,
        boolean completeDelivery) {

    /** What is not written by people: a separator of the fingerprint that no field can contain unescaped. */
    private static final char SEPARATOR = '\u001f';

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,255}");
    private static final Pattern PO_NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/#+&()-]{0,39}");
    private static final int FARTHEST_YEARS = 2;
    private static final int LONGEST_COMMENT = 1000;

    /**
     * @throws RuleViolated {@link OrderRule#IDEMPOTENCY_KEY_MUST_BE_16_TO_255_CHARACTERS}, {@link
     *     OrderRule#MUST_HAVE_LINES}, {@link OrderRule#TOO_MANY_LINES}, {@link OrderRule#PO_NUMBER_INVALID}
     */
    static OrderInput of(PlaceOrderCommand command) {
        if (command.idempotencyKey() == null
                || !KEY.matcher(command.idempotencyKey()).matches()) {
            throw new RuleViolated(OrderRule.IDEMPOTENCY_KEY_MUST_BE_16_TO_255_CHARACTERS);
        }
        if (command.lines() != null) {
            requireLineCount(command.lines().size());
        }
        String po = poNumber(command.poNumber());
        String shipTo = blankToNull(command.shipTo());
        return new OrderInput(
                command.idempotencyKey(),
                fingerprint(command, shipTo, po),
                command.lines(),
                command.cartVersion(),
                shipTo,
                po,
                command.requestedDate(),
                blankToNull(command.costCentre()),
                command.budgetId(),
                command.unitId(),
                comment(command.comment()),
                command.own(),
                command.completeDelivery());
    }

    static void requireLineCount(int lines) {
        if (lines == 0) {
            throw new RuleViolated(OrderRule.MUST_HAVE_LINES);
        }
        if (lines > SalesOrder.MAX_LINES) {
            throw new RuleViolated(OrderRule.TOO_MANY_LINES, Map.of("lines", lines, "most", SalesOrder.MAX_LINES));
        }
    }

    /**
     * Days are those of the company's own calendar.
     *
     * @throws RuleViolated {@link OrderRule#REQUESTED_DATE_IN_THE_PAST}, {@link OrderRule#REQUESTED_DATE_TOO_FAR}
     */
    void requireDeliverableDate(Instant now, String timeZone) {
        requireDeliverable(requestedDate, now, timeZone);
    }

    public static void requireDeliverable(LocalDate requestedDate, Instant now, String timeZone) {
        if (requestedDate == null) {
            return;
        }
        LocalDate today = day(now, timeZone);
        if (requestedDate.isBefore(today)) {
            throw new RuleViolated(
                    OrderRule.REQUESTED_DATE_IN_THE_PAST, Map.of("requested", requestedDate, "today", today));
        }
        if (requestedDate.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw new RuleViolated(
                    OrderRule.REQUESTED_DATE_TOO_FAR,
                    Map.of("requested", requestedDate, "last", today.plusYears(FARTHEST_YEARS)));
        }
    }

    /** The day in the company's own calendar. */
    public static LocalDate day(Instant at, String timeZone) {
        return LocalDate.ofInstant(at, ZoneId.of(timeZone));
    }

    /**
     * What the unit wants on every order.
     *
     * @throws RuleViolated {@link OrderRule#PO_NUMBER_MISSING}, {@link OrderRule#COST_CENTRE_MISSING}, {@link
     *     OrderRule#COMMENT_MISSING}
     */
    void requireReferences(EffectiveSettings settings) {
        require(settings.poNumberRequired(), poNumber, OrderRule.PO_NUMBER_MISSING);
        require(settings.costCentreRequired(), costCentre, OrderRule.COST_CENTRE_MISSING);
        require(settings.commentRequired(), comment, OrderRule.COMMENT_MISSING);
    }

    public static void require(boolean required, String value, OrderRule rule) {
        if (required && value == null) {
            throw new RuleViolated(rule);
        }
    }

    public static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws RuleViolated {@link OrderRule#PO_NUMBER_INVALID} */
    public static String poNumber(String typed) {
        String po = blankToNull(typed);
        if (po != null && !PO_NUMBER.matcher(po).matches()) {
            throw new RuleViolated(OrderRule.PO_NUMBER_INVALID);
        }
        return po;
    }

    /** @throws RuleViolated {@link OrderRule#COMMENT_TOO_LONG} */
    public static String comment(String typed) {
        String comment = blankToNull(typed);
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new RuleViolated(OrderRule.COMMENT_TOO_LONG, Map.of("most", LONGEST_COMMENT));
        }
        return comment;
    }

    private static byte[] fingerprint(PlaceOrderCommand command, String shipTo, String poNumber) {
        StringBuilder input = new StringBuilder();
        append(input, shipTo);
        append(input, poNumber);
        append(input, command.requestedDate());
        append(input, command.cartVersion());
        if (command.lines() != null) {
            command.lines().forEach(line -> {
                append(input, line.sku());
                append(input, line.quantity().stripTrailingZeros().toPlainString());
                appendNamed(input, "in", line.unit());
            });
        }
        appendNamed(input, "costCentre", blankToNull(command.costCentre()));
        appendNamed(input, "budget", command.budgetId());
        appendNamed(input, "unit", command.unitId());
        appendNamed(input, "comment", blankToNull(command.comment()));
        appendNamed(input, "own", command.own().isEmpty() ? null : command.own());
        appendNamed(input, "complete", command.completeDelivery() ? true : null);
        return Sha256.of(input.toString());
    }

    /** Only what was said: a key that was used before there was such a field keeps its fingerprint. */
    private static void appendNamed(StringBuilder input, String name, Object field) {
        if (field != null) {
            append(input, name);
            append(input, field);
        }
    }

    private static void append(StringBuilder input, Object field) {
        String text = field == null ? "" : field.toString();
        input.append(text.length()).append(SEPARATOR).append(text).append(SEPARATOR);
    }
}

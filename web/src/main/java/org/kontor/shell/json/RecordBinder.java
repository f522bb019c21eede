package org.kontor.shell.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kontor.kernel.RuleViolated;

/**
 * Makes a record of a JSON value. Absent members are null, which the operation judges; a value of another type than the
 * member's, or a member the record has not, is refused with its place in the document.
 */
final class RecordBinder {

    private static final int MAX_DIGITS = 40;
    private static final int MAX_TEXTS = 50;

    Object bind(JsonValue value, Type type, String at) {
        if (value == null || value == JsonValue.NULL) {
            if (type instanceof Class<?> primitive && primitive.isPrimitive()) {
                throw wrong(at, primitive.getName());
            }
            return null;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(value, generic.getActualTypeArguments()[0], at);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return texts(value, at);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("No body has a member of type " + type);
        }
        return plain.isRecord() ? object(value, plain, at) : scalar(value, plain, at);
    }

    private List<Object> list(JsonValue value, Type element, String at) {
        if (!(value instanceof JsonArray array)) {
            throw wrong(at, "an array");
        }
        List<Object> bound = new ArrayList<>(array.size());
        for (int index = 0; index < array.size(); index++) {
            bound.add(bind(array.get(index), element, at + "[" + index + "]"));
        }
        return bound;
    }

    /** Names that we do not know beforehand, each with a text. */
    private static Map<String, String> texts(JsonValue value, String at) {
        if (!(value instanceof JsonObject object) || object.size() > MAX_TEXTS) {
            throw wrong(at, "an object of at most " + MAX_TEXTS + " strings");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((name, text) -> texts.put(name, text(text, join(at, shortened(name)), "a string")));
        return texts;
    }

    private Object object(JsonValue value, Class<?> type, String at) {
        if (!(value instanceof JsonObject object)) {
            throw wrong(at, "an object");
        }
        RecordComponent[] members = type.getRecordComponents();
        Set<String> unknown = new HashSet<>(object.keySet());
        Object[] values = new Object[members.length];
        for (int index = 0; index < members.length; index++) {
            String name = members[index].getName();
            unknown.remove(name);
            values[index] = bind(object.get(name), members[index].getGenericType(), join(at, name));
        }
        if (!unknown.isEmpty()) {
            String member = join(at, shortened(unknown.iterator().next()));
            throw new RuleViolated(BodyRule.UNKNOWN_MEMBER, Map.of("member", member));
        }
        return construct(type, members, values);
    }

    private static Object construct(Class<?> type, RecordComponent[] members, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuleViolated violated) {
                throw violated;
            }
            throw new IllegalStateException(type + " refuses its values", refused.getCause());
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(type + " cannot be made", closed);
        }
    }

    private static Object scalar(JsonValue value, Class<?> type, String at) {
        if (type == String.class) {
            return text(value, at, "a string");
        }
        if (type == boolean.class || type == Boolean.class) {
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return value == JsonValue.TRUE;
            }
            throw wrong(at, "true or false");
        }
        if (type == BigDecimal.class) {
            return number(value, at);
        }
        if (type == int.class || type == Integer.class) {
            return parsed(() -> number(value, at).intValueExact(), at, "a whole number");
        }
        if (type == long.class || type == Long.class) {
            return parsed(() -> number(value, at).longValueExact(), at, "a whole number");
        }
        return ofText(value, type, at);
    }

    private static Object ofText(JsonValue value, Class<?> type, String at) {
        if (type == LocalDate.class) {
            return parsed(LocalDate::parse, value, at, "a date like 2026-11-30");
        }
        if (type == Instant.class) {
            return parsed(Instant::parse, value, at, "an instant like 2026-11-30T08:00:00Z");
        }
        if (type == UUID.class) {
            return parsed(UUID::fromString, value, at, "a UUID");
        }
        if (type.isEnum()) {
            String wanted = text(value, at, "one of the known words");
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> wrong(at, "one of " + Arrays.toString(type.getEnumConstants())));
        }
        throw new IllegalStateException("No body has a member of type " + type);
    }

    /** Bounded, for arithmetic on a number of a million digits takes for ever. */
    private static BigDecimal number(JsonValue value, String at) {
        if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.bigDecimalValue();
            if (decimal.precision() <= MAX_DIGITS && Math.abs((long) decimal.scale()) <= MAX_DIGITS) {
                return decimal;
            }
        }
        throw wrong(at, "a number");
    }

    /** The character NUL is no part of any text: the database has no place for it. */
    private static String text(JsonValue value, String at, String expected) {
        if (value instanceof JsonString string && string.getString().indexOf('\0') < 0) {
            return string.getString();
        }
        throw wrong(at, expected);
    }

    private static <T> T parsed(Function<String, T> parse, JsonValue value, String at, String expected) {
        String text = text(value, at, expected);
        return parsed(() -> parse.apply(text), at, expected);
    }

    private static <T> T parsed(Supplier<T> parse, String at, String expected) {
        try {
            return parse.get();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
            throw wrong(at, expected);
        }
    }

    private static RuleViolated wrong(String at, String expected) {
        return new RuleViolated(
                BodyRule.WRONG_TYPE, Map.of("member", at.isEmpty() ? "the body" : at, "expected", expected));
    }

    private static String join(String at, String member) {
        return at.isEmpty() ? member : at + "." + member;
    }

    private static String shortened(String member) {
        return member.length() > 60 ? member.substring(0, 60) + "…" : member;
    }
}

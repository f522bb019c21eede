package org.kontor.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the partners behave. Rates are from 0 to 1, delays in milliseconds. All chance is drawn from the seed and the
 * numbers of orders and shipments, so that the same day runs the same way again. What is out of order is late by up to
 * {@code lagMillis}.
 */
public final class SandboxSettings {

    private static final Map<String, Double> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("seed", 1.0);
        DEFAULTS.put("lossRate", 0.0);
        DEFAULTS.put("doubleRate", 0.0);
        DEFAULTS.put("disorderRate", 0.0);
        DEFAULTS.put("lagMillis", 4500.0);
        DEFAULTS.put("erpDelayMillis", 1500.0);
        DEFAULTS.put("shortRate", 0.0);
        DEFAULTS.put("rejectRate", 0.0);
        DEFAULTS.put("orderFileCutRate", 0.0);
        DEFAULTS.put("shipDelayMillis", 4000.0);
        DEFAULTS.put("deliverDelayMillis", 20000.0);
        DEFAULTS.put("viesOutageRate", 0.0);
        DEFAULTS.put("viesInvalidRate", 0.0);
        DEFAULTS.put("viesOtherNameRate", 0.0);
        DEFAULTS.put("viesDelayMillis", 300.0);
        DEFAULTS.put("crmDeafRate", 0.0);
        DEFAULTS.put("mailRefuseRate", 0.0);
        DEFAULTS.put("mailLaterRate", 0.0);
    }

    private final Map<String, Double> values;

    private SandboxSettings(Map<String, Double> values) {
        this.values = values;
    }

    public static SandboxSettings defaults() {
        return new SandboxSettings(new LinkedHashMap<>(DEFAULTS));
    }

    /**
     * These settings with those of the object put in their place.
     *
     * @throws IllegalArgumentException for a name that is not known or a value out of range
     */
    public SandboxSettings with(JsonObject changes) {
        Map<String, Double> changed = new LinkedHashMap<>(values);
        for (Map.Entry<String, JsonValue> change : changes.entrySet()) {
            String name = change.getKey();
            if (!DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException("There is no setting " + name);
            }
            if (!(change.getValue() instanceof JsonNumber number)) {
                throw new IllegalArgumentException(name + " must be a number");
            }
            double most = name.endsWith("Rate") ? 1 : name.endsWith("Millis") ? 3_600_000 : Long.MAX_VALUE;
            if (number.doubleValue() < 0 || number.doubleValue() > most) {
                throw new IllegalArgumentException(name + " must be from 0 to " + most);
            }
            changed.put(name, number.doubleValue());
        }
        return new SandboxSettings(changed);
    }

    public double rate(String name) {
        return values.get(name);
    }

    public long millis(String name) {
        return values.get(name).longValue();
    }

    public long seed() {
        return values.get("seed").longValue();
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (name.endsWith("Rate")) {
                json.add(name, value);
            } else {
                json.add(name, value.longValue());
            }
        });
        return json.build();
    }
}

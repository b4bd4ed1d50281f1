package engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values between JSON and Java; what JSON has no word for is tagged: {@code {"$date": <milliseconds>}}. */
final class Values {

    private Values() {}

    /** As a worker would have it: maps and lists, not trees. */
    static Object plain(ObjectMapper json, JsonNode value) {
        if (value.isObject() && value.size() == 1 && value.has("$date")) {
            return new Date(value.get("$date").asLong());
        }
        return json.convertValue(value, Object.class);
    }

    static Object tagged(Object value) {
        if (value instanceof Date) {
            return Collections.singletonMap("$date", ((Date) value).getTime());
        }
        if (value instanceof Map) {
            Map<String, Object> result = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> result.put(String.valueOf(key), tagged(each)));
            return result;
        }
        if (value instanceof Collection) {
            List<Object> result = new ArrayList<>();
            ((Collection<?>) value).forEach(each -> result.add(tagged(each)));
            return result;
        }
        if (
            value == null ||
            value instanceof JsonNode ||
            value instanceof String ||
            value instanceof Boolean ||
            value instanceof BigDecimal ||
            value instanceof Number
        ) {
            return value;
        }
        return Collections.singletonMap("$class", value.getClass().getName());
    }
}

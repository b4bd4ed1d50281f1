package engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Date;

/** Values between JSON and Java; what JSON has no word for is tagged: {@code {"$date": <milliseconds>}}. */
final class Values {

    private Values() {}

    /** As the REST API of workers gives it: trees of Jackson for objects and lists, else what Java has. */
    static Object plain(ObjectMapper json, JsonNode value) {
        if (value.isObject() && value.size() == 1 && value.has("$date")) {
            return new Date(value.get("$date").asLong());
        }
        return value.isContainerNode() ? value : json.convertValue(value, Object.class);
    }

    static Object tagged(Object value) {
        if (value instanceof Date) {
            return Collections.singletonMap("$date", ((Date) value).getTime());
        }
        if (
            value == null ||
            value instanceof JsonNode ||
            value instanceof String ||
            value instanceof Boolean ||
            value instanceof Number
        ) {
            return value;
        }
        return Collections.singletonMap("$class", value.getClass().getName());
    }
}

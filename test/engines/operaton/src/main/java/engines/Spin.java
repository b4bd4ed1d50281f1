package engines;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Stands for Operaton's plugin of that name, whose format for JSON is not complete on Maven Central:
 * {@code S(json).mapTo(class)}. The project for Camunda 7 runs the real one.
 */
public final class Spin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String json;

    private Spin(String json) {
        this.json = json;
    }

    public static Spin read(String json) {
        return new Spin(json);
    }

    public Object mapTo(String type) throws Exception {
        return JSON.readValue(json, Class.forName(type));
    }
}

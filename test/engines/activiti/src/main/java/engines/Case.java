package engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One diagram, what it is started with, and what each connector answers. */
public class Case {

    public String id;
    public String bpmn;
    /** The text of the extensions file; absent: there is none. */
    public String extensions;
    public Map<String, JsonNode> variables;
    /** What connectors there are, by {@code <connector>.<action>}. */
    public List<String> implementations;
    /** By the id of the task: {@code {"outputs": {…}}} or {@code {"error": "<code>"}}. */
    public Map<String, JsonNode> answers;
}

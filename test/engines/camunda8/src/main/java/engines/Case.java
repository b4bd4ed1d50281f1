package engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One diagram, what it is started with, and what each worker answers. */
public class Case {

    public String id;
    public String bpmn;
    public Map<String, Object> variables;
    /** By the id of the task: the variables that its worker asks for; absent: all that it can see. */
    public Map<String, List<String>> fetched;
    /** By the id of the task: {@code {"outputs": {…}}} or {@code {"error": "<code>"}}. */
    public Map<String, JsonNode> answers;
}

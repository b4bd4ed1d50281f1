package engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One diagram, what it is started with, and what each worker answers. */
public class Case {

    public String id;
    public String bpmn;
    /** Against the XML Schema of BPMN, as always, which takes its time. */
    public boolean checked;
    public Map<String, JsonNode> variables;
    /** The topics that there are: {@code <connector>.<action>}. */
    public List<String> implementations;
    /** By the id of the task: {@code {"outputs": {…}}} or {@code {"error": "<code>"}}. */
    public Map<String, JsonNode> answers;
}

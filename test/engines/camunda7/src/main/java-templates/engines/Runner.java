package engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import @engine.packages@.bpm.engine.ExternalTaskService;
import @engine.packages@.bpm.engine.HistoryService;
import @engine.packages@.bpm.engine.ProcessEngine;
import @engine.packages@.bpm.engine.RepositoryService;
import @engine.packages@.bpm.engine.RuntimeService;
import @engine.packages@.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import @engine.packages@.bpm.engine.externaltask.LockedExternalTask;
import @engine.packages@.bpm.engine.history.HistoricVariableInstance;
import @engine.packages@.bpm.engine.repository.Deployment;
import @engine.packages@.bpm.engine.repository.ProcessDefinition;
import @engine.packages@.bpm.engine.runtime.ProcessInstance;

/** Deploys one case after the other, starts its processes, works as their workers, and says what was received and what is left. */
class Runner {

    private static final String WORKER = "worker";
    private static final long LOCKED_FOR = 600_000;
    private static final int TASKS_AT_MOST = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ExternalTaskService tasks;

    Runner(ProcessEngine engine) {
        repository = engine.getRepositoryService();
        runtime = engine.getRuntimeService();
        history = engine.getHistoryService();
        tasks = engine.getExternalTaskService();
    }

    List<Map<String, Object>> run(Case[] cases) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Case each : cases) {
            results.add(run(each));
        }
        return results;
    }

    private Map<String, Object> run(Case each) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", each.id);
        List<Map<String, Object>> processes = new ArrayList<>();
        result.put("processes", processes);
        try {
            Deployment deployment = repository.createDeployment().name(each.id).addString("case.bpmn", each.bpmn).deploy();
            List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .orderByProcessDefinitionKey()
                .asc()
                .list();
            for (ProcessDefinition definition : definitions) {
                processes.add(start(each, definition));
            }
            repository.deleteDeployment(deployment.getId(), true, true, true);
        } catch (Exception | Error failure) {
            result.put("failure", text(failure));
        }
        return result;
    }

    private Map<String, Object> start(Case each, ProcessDefinition definition) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", definition.getKey());
        List<Map<String, Object>> calls = new ArrayList<>();
        result.put("calls", calls);
        try {
            ProcessInstance instance = runtime.startProcessInstanceById(definition.getId(), values(each.variables));
            for (int count = 0; count < TASKS_AT_MOST && work(each, definition, calls); count++);
            result.put("ended", runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0);
            Map<String, Object> variables = new HashMap<>();
            for (HistoricVariableInstance variable : history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .activityInstanceIdIn(instance.getId())
                .list()) {
                variables.put(variable.getName(), Values.tagged(variable.getValue()));
            }
            result.put("variables", variables);
        } catch (Exception | Error failure) {
            result.put("failure", text(failure));
        }
        return result;
    }

    /** What a worker does that sees, and sets, only what is mapped. */
    private boolean work(Case each, ProcessDefinition definition, List<Map<String, Object>> calls) {
        ExternalTaskQueryBuilder fetch = tasks.fetchAndLock(1, WORKER);
        for (String topic : new LinkedHashSet<>(each.implementations)) {
            fetch = fetch
                .topic(topic, LOCKED_FOR)
                .localVariables()
                .enableCustomObjectDeserialization()
                .processDefinitionId(definition.getId());
        }
        List<LockedExternalTask> locked = fetch.execute();
        for (LockedExternalTask task : locked) {
            Map<String, Object> call = new LinkedHashMap<>();
            call.put("implementation", task.getTopicName());
            call.put("element", task.getActivityId());
            Map<String, Object> inputs = new LinkedHashMap<>();
            task.getVariables().forEach((name, value) -> inputs.put(name, Values.tagged(value)));
            call.put("inputs", inputs);
            calls.add(call);
            JsonNode answer = each.answers.get(task.getActivityId());
            if (answer != null && answer.hasNonNull("error")) {
                tasks.handleBpmnError(task.getId(), WORKER, answer.get("error").asText());
            } else {
                tasks.complete(task.getId(), WORKER, null, outputs(answer));
            }
        }
        return !locked.isEmpty();
    }

    private Map<String, Object> outputs(JsonNode answer) {
        Map<String, Object> values = new HashMap<>();
        if (answer != null && answer.has("outputs")) {
            answer
                .get("outputs")
                .fields()
                .forEachRemaining(output -> values.put(output.getKey(), Values.plain(json, output.getValue())));
        }
        return values;
    }

    private Map<String, Object> values(Map<String, JsonNode> given) {
        Map<String, Object> values = new HashMap<>();
        if (given != null) {
            given.forEach((name, value) -> values.put(name, Values.plain(json, value)));
        }
        return values;
    }

    private static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getName() + ": " + cause.getMessage();
    }
}

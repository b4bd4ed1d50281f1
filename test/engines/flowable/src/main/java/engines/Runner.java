package engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.DeploymentBuilder;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.ExternalWorkerCompletionBuilder;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.flowable.job.api.Job;
import org.flowable.variable.api.history.HistoricVariableInstance;

/** Deploys one case after the other, works its jobs as an external worker, and says what was received and what is left. */
class Runner {

    private static final String WORKER = "worker";

    private final ObjectMapper json = new ObjectMapper();
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;

    private Case current;

    Runner(ProcessEngine engine) {
        repository = engine.getRepositoryService();
        runtime = engine.getRuntimeService();
        management = engine.getManagementService();
        history = engine.getHistoryService();
    }

    List<Map<String, Object>> run(Case[] cases) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Case each : cases) {
            results.add(run(each));
        }
        return results;
    }

    private Map<String, Object> run(Case each) {
        current = each;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", each.id);
        List<Map<String, Object>> processes = new ArrayList<>();
        result.put("processes", processes);
        String deployed = null;
        try {
            result.put("lost", Converter.lost(each.bpmn));
            DeploymentBuilder builder = repository
                .createDeployment()
                .name(each.id)
                .addString("case.bpmn20.xml", each.bpmn);
            Deployment deployment = each.checked ? builder.deploy() : builder.disableSchemaValidation().deploy();
            deployed = deployment.getId();
            List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployed)
                .orderByProcessDefinitionKey()
                .asc()
                .list();
            for (ProcessDefinition definition : definitions) {
                processes.add(start(definition));
            }
        } catch (Exception | Error failure) {
            result.put("failure", text(failure));
        }
        if (deployed != null) {
            repository.deleteDeployment(deployed, true);
        }
        return result;
    }

    private Map<String, Object> start(ProcessDefinition definition) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", definition.getKey());
        List<Map<String, Object>> calls = new ArrayList<>();
        result.put("calls", calls);
        ProcessInstance instance = null;
        try {
            instance = runtime.startProcessInstanceById(definition.getId(), values(current.variables));
            work(instance, calls);
            result.put("ended", runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0);
            result.put("variables", left(instance));
        } catch (Exception | Error failure) {
            result.put("failure", text(failure));
            if (instance != null) {
                result.put("scope", scope(instance.getId()));
            }
        }
        if (instance != null && runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() > 0) {
            runtime.deleteProcessInstance(instance.getId(), "done");
        }
        return result;
    }

    private void work(ProcessInstance instance, List<Map<String, Object>> calls) {
        boolean worked = true;
        while (worked) {
            worked = false;
            for (String topic : new LinkedHashSet<>(current.implementations)) {
                List<AcquiredExternalWorkerJob> jobs = management
                    .createExternalWorkerJobAcquireBuilder()
                    .topic(topic, Duration.ofMinutes(5))
                    .acquireAndLock(1, WORKER);
                for (AcquiredExternalWorkerJob job : jobs) {
                    Map<String, Object> call = call(topic, job);
                    calls.add(call);
                    answer(job);
                    call.put("completed", true);
                    worked = true;
                }
            }
            for (Job job : management.createJobQuery().processInstanceId(instance.getId()).list()) {
                management.executeJob(job.getId());
                worked = true;
            }
        }
    }

    private Map<String, Object> call(String topic, AcquiredExternalWorkerJob job) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("implementation", topic);
        call.put("element", job.getElementId());
        Map<String, Object> inputs = new LinkedHashMap<>();
        job.getVariables().forEach((name, value) -> inputs.put(name, Values.tagged(value)));
        call.put("inputs", inputs);
        call.put("scope", scope(job.getExecutionId()));
        return call;
    }

    private Map<String, Object> scope(String execution) {
        Map<String, Object> scope = new LinkedHashMap<>();
        runtime.getVariables(execution).forEach((name, value) -> scope.put(name, Values.tagged(value)));
        return scope;
    }

    private void answer(AcquiredExternalWorkerJob job) {
        ExternalWorkerCompletionBuilder completion = management.createExternalWorkerCompletionBuilder(
            job.getId(),
            WORKER
        );
        JsonNode answer = current.answers.get(job.getElementId());
        if (answer != null && answer.hasNonNull("error")) {
            completion.bpmnError(answer.get("error").asText());
            return;
        }
        if (answer != null && answer.has("outputs")) {
            answer
                .get("outputs")
                .fields()
                .forEachRemaining(output -> completion.variable(output.getKey(), Values.plain(json, output.getValue())));
        }
        completion.complete();
    }

    private Map<String, Object> left(ProcessInstance instance) {
        Map<String, Object> variables = new HashMap<>();
        for (HistoricVariableInstance variable : history
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance.getId())
            .excludeLocalVariables()
            .list()) {
            variables.put(variable.getVariableName(), Values.tagged(variable.getValue()));
        }
        return variables;
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

package engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ActivateJobsCommandStep1.ActivateJobsCommandStep3;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.response.Process;
import io.camunda.zeebe.client.api.response.ProcessInstanceEvent;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deploys one case after the other, starts its processes, works their jobs, and says what was received and what is left. */
class Runner {

    private final ObjectMapper json = new ObjectMapper();
    private final ZeebeClient client;
    private final Log log;

    Runner(ZeebeTestEngine engine, ZeebeClient client) {
        this.client = client;
        log = new Log(engine.getRecordStreamSource());
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
            Collection<Process> deployed = client
                .newDeployResourceCommand()
                .addResourceStringUtf8(each.bpmn, "case.bpmn")
                .send()
                .join()
                .getProcesses();
            for (Process process : deployed) {
                processes.add(start(each, process));
            }
        } catch (Exception | Error failure) {
            result.put("failure", failure.getMessage());
        }
        return result;
    }

    private Map<String, Object> start(Case each, Process process) throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", process.getBpmnProcessId());
        List<Map<String, Object>> calls = new ArrayList<>();
        result.put("calls", calls);
        ProcessInstanceEvent instance = client
            .newCreateInstanceCommand()
            .processDefinitionKey(process.getProcessDefinitionKey())
            .variables(each.variables == null ? Map.of() : each.variables)
            .send()
            .join();
        log.follow(instance.getProcessInstanceKey());
        log.read();
        for (JobRecordValue job = log.nextJob(); job != null; job = log.nextJob()) {
            calls.add(work(each, job));
            log.read();
        }
        if (log.incident() != null) {
            result.put("failure", log.incident());
            client.newCancelInstanceCommand(instance.getProcessInstanceKey()).send().join();
        } else {
            result.put("ended", log.ended());
            result.put("variables", variables());
        }
        return result;
    }

    private Map<String, Object> variables() throws Exception {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Map.Entry<String, String> variable : log.variables().entrySet()) {
            variables.put(variable.getKey(), json.readTree(variable.getValue()));
        }
        return variables;
    }

    /** What a worker does: it takes the job with the variables that it asks for, and completes it or throws an error. */
    private Map<String, Object> work(Case each, JobRecordValue created) throws Exception {
        String element = created.getElementId();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("implementation", created.getType());
        call.put("element", element);
        call.put("scope", variables());
        ActivateJobsCommandStep3 activate = client.newActivateJobsCommand().jobType(created.getType()).maxJobsToActivate(1);
        List<String> fetched = each.fetched.get(element);
        ActivatedJob job = (fetched == null ? activate : activate.fetchVariables(fetched)).send().join().getJobs().get(0);
        call.put("inputs", json.readTree(job.getVariables()));
        JsonNode answer = each.answers.get(element);
        if (answer.has("error")) {
            client.newThrowErrorCommand(job.getKey()).errorCode(answer.get("error").asText()).send().join();
        } else {
            client.newCompleteCommand(job.getKey()).variables(answer.get("outputs").toString()).send().join();
        }
        return call;
    }
}

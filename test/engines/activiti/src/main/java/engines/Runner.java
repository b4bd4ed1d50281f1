package engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.activiti.api.process.model.IntegrationContext;
import org.activiti.api.process.runtime.connector.Connector;
import org.activiti.engine.HistoryService;
import org.activiti.engine.RepositoryService;
import org.activiti.engine.RuntimeService;
import org.activiti.engine.delegate.BpmnError;
import org.activiti.engine.history.HistoricVariableInstance;
import org.activiti.engine.repository.Deployment;
import org.activiti.engine.repository.ProcessDefinition;
import org.activiti.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Deploys one case after the other, starts its processes, and says what was received and what is left. */
class Runner {

    private final ObjectMapper json = new ObjectMapper();
    private final ConfigurableListableBeanFactory beans;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;

    private Case current;
    private List<Map<String, Object>> calls;

    Runner(ConfigurableApplicationContext context) {
        beans = context.getBeanFactory();
        repository = context.getBean(RepositoryService.class);
        runtime = context.getBean(RuntimeService.class);
        history = context.getBean(HistoryService.class);
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
        try {
            for (String implementation : each.implementations) {
                if (!beans.containsSingleton(implementation)) {
                    beans.registerSingleton(implementation, new Recorder(implementation));
                }
            }
            Deployment deployment = deploy(each);
            List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .orderByProcessDefinitionKey()
                .asc()
                .list();
            for (ProcessDefinition definition : definitions) {
                processes.add(start(definition));
            }
        } catch (Exception | Error failure) {
            result.put("failure", text(failure));
        }
        return result;
    }

    private Deployment deploy(Case each) {
        org.activiti.engine.repository.DeploymentBuilder builder = repository
            .createDeployment()
            .name(each.id)
            .addString("case.bpmn20.xml", each.bpmn);
        if (each.extensions != null) {
            builder.addString("case-extensions.json", each.extensions);
        }
        return builder.deploy();
    }

    private Map<String, Object> start(ProcessDefinition definition) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", definition.getKey());
        calls = new ArrayList<>();
        result.put("calls", calls);
        try {
            ProcessInstance instance = runtime.startProcessInstanceById(definition.getId(), values(current.variables));
            result.put("ended", runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0);
            Map<String, Object> variables = new HashMap<>();
            for (HistoricVariableInstance variable : history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .executionId(instance.getId())
                .list()) {
                variables.put(variable.getVariableName(), Values.tagged(variable.getValue()));
            }
            result.put("variables", variables);
        } catch (Exception | Error failure) {
            result.put("failure", text(failure));
        }
        return result;
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

    /** A connector that writes down what it is given, and answers as the case says. */
    private class Recorder implements Connector {

        private final String implementation;

        Recorder(String implementation) {
            this.implementation = implementation;
        }

        @Override
        public IntegrationContext apply(IntegrationContext context) {
            Map<String, Object> call = new LinkedHashMap<>();
            call.put("implementation", implementation);
            call.put("element", context.getClientId());
            Map<String, Object> inputs = new LinkedHashMap<>();
            context.getInBoundVariables().forEach((name, value) -> inputs.put(name, Values.tagged(value)));
            call.put("inputs", inputs);
            calls.add(call);
            JsonNode answer = current.answers.get(context.getClientId());
            if (answer != null && answer.hasNonNull("error")) {
                throw new BpmnError(answer.get("error").asText());
            }
            if (answer != null && answer.has("outputs")) {
                answer
                    .get("outputs")
                    .fields()
                    .forEachRemaining(
                        output -> context.addOutBoundVariable(output.getKey(), Values.plain(json, output.getValue()))
                    );
            }
            return context;
        }
    }
}

package worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.flowable.variable.api.history.HistoricVariableInstance;

public class Worker {

    static final int TRIES = 300;

    static void deploy(ProcessEngine processEngine, String bpmn) {
        // {page 1}
    }

    static void work(ProcessEngine processEngine) throws Exception {
        // {page 2}
    }

    static String post(String text) {
        return "sent " + text;
    }

    public static void main(String[] args) throws Exception {
        ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration().setAsyncExecutorActivate(true).buildProcessEngine();
        deploy(engine, Files.readString(Path.of("order.bpmn20.xml")));
        Thread worker = new Thread(() -> {
            try {
                work(engine);
            } catch (Exception failure) {
                failure.printStackTrace();
                System.exit(1);
            }
        });
        worker.setDaemon(true);
        worker.start();
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("Process_1");
        for (int tries = 0; tries < TRIES && isRunning(engine, instance); tries++) {
            Thread.sleep(100);
        }
        HistoricVariableInstance variable = engine
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance.getId())
            .variableName("sentAt")
            .singleResult();
        System.out.println("sentAt: " + variable.getValue());
        System.exit(0);
    }

    static boolean isRunning(ProcessEngine engine, ProcessInstance instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count() > 0;
    }
}

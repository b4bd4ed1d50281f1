package worker;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.time.Duration;
import java.util.Map;

public class Worker {

    static final int TRIES = 300;

    static void work() throws Exception {
        // {page}
    }

    static String post(String text) {
        return "sent " + text;
    }

    public static void main(String[] args) throws Exception {
        ZeebeTestEngine engine = EngineFactory.create(Integer.parseInt(args[0]));
        engine.start();
        Thread worker = new Thread(() -> {
            try {
                work();
            } catch (Exception failure) {
                failure.printStackTrace();
                System.exit(1);
            }
        });
        worker.setDaemon(true);
        worker.start();
        try (ZeebeClient client = engine.createClient()) {
            System.out.println("sentAt: " + start(client));
        }
        System.exit(0);
    }

    /** Starts the process as soon as the worker has deployed it. */
    static Object start(ZeebeClient client) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return client
                    .newCreateInstanceCommand()
                    .bpmnProcessId("Process_1")
                    .latestVersion()
                    .withResult()
                    .requestTimeout(Duration.ofSeconds(30))
                    .send()
                    .join()
                    .getVariablesAsMap()
                    .get("sentAt");
            } catch (ClientStatusException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the worker deploys nothing");
    }
}

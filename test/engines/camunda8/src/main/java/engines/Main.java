package engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.io.File;

/** Runs cases on the engine: {@code java ... engines.Main <cases.json> <results.json>}. */
public class Main {

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Case[] cases = json.readValue(new File(args[0]), Case[].class);
        ZeebeTestEngine engine = EngineFactory.create();
        engine.start();
        try (ZeebeClient client = engine.createClient()) {
            json.writeValue(new File(args[1]), new Runner(engine, client).run(cases));
        }
        System.exit(0);
    }
}

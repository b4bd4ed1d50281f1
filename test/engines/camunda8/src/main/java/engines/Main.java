package engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs cases on the engine: {@code java ... engines.Main <cases.json> <results.json>}. */
public class Main {

    /** An engine gets slow over what it keeps: a new one begins after so many. */
    private static final int AT_ONCE = 150;

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Case[] cases = json.readValue(new File(args[0]), Case[].class);
        List<Map<String, Object>> results = new ArrayList<>();
        for (int from = 0; from < cases.length; from += AT_ONCE) {
            results.addAll(run(Arrays.copyOfRange(cases, from, Math.min(from + AT_ONCE, cases.length))));
        }
        json.writeValue(new File(args[1]), results);
        System.exit(0);
    }

    private static List<Map<String, Object>> run(Case[] cases) throws Exception {
        ZeebeTestEngine engine = EngineFactory.create();
        engine.start();
        try (ZeebeClient client = engine.createClient()) {
            return new Runner(engine, client).run(cases);
        } finally {
            engine.stop();
        }
    }
}

package engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.TimeZone;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** Runs cases on the engine: {@code java ... engines.Main <cases.json> <results.json>}. */
public class Main {

    public static void main(String[] args) throws Exception {
        // the engine reads dates of a diagram in the zone that it runs in
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:flowable;DB_CLOSE_DELAY=-1");
        configuration.setAsyncExecutorActivate(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        ObjectMapper json = new ObjectMapper();
        Case[] cases = json.readValue(new File(args[0]), Case[].class);
        json.writeValue(new File(args[1]), new Runner(engine).run(cases));
        engine.close();
        System.exit(0);
    }
}

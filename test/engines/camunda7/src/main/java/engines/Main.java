package engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** Runs cases on the engine: {@code java ... engines.Main <cases.json> <results.json>}. */
public class Main {

    public static void main(String[] args) throws Exception {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:cases;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration
            .getProcessEnginePlugins()
            .add(new org.camunda.spin.plugin.impl.SpinProcessEnginePlugin());
        ProcessEngine engine = configuration.buildProcessEngine();
        ObjectMapper json = new ObjectMapper();
        Case[] cases = json.readValue(new File(args[0]), Case[].class);
        json.writeValue(new File(args[1]), new Runner(engine).run(cases));
        System.exit(0);
    }
}

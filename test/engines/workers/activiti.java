package worker;

import java.nio.file.Files;
import java.nio.file.Paths;
import org.activiti.api.process.runtime.connector.Connector;
import org.activiti.engine.HistoryService;
import org.activiti.engine.RepositoryService;
import org.activiti.engine.RuntimeService;
import org.activiti.engine.runtime.ProcessInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@SpringBootApplication
public class Worker {

    // {page}

    @Bean
    public UserDetailsService users() {
        return new InMemoryUserDetailsManager();
    }

    static String post(String text) {
        return "sent " + text;
    }

    static String read(String file) throws Exception {
        return new String(Files.readAllBytes(Paths.get(file)), "UTF-8");
    }

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(Worker.class)) {
            context
                .getBean(RepositoryService.class)
                .createDeployment()
                .addString("order.bpmn20.xml", read("order.bpmn20.xml"))
                .addString("order-extensions.json", read("order-extensions.json"))
                .deploy();
            ProcessInstance instance = context.getBean(RuntimeService.class).startProcessInstanceByKey("Process_1");
            Object value = context
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName("sentAt")
                .singleResult()
                .getValue();
            System.out.println("sentAt: " + value);
        }
        System.exit(0);
    }
}

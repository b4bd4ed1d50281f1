package engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Runs cases on the engine: {@code java ... engines.Main <cases.json> <results.json>}. */
@SpringBootApplication
public class Main {

    @Bean
    public UserDetailsService users() {
        return new InMemoryUserDetailsManager();
    }

    public static void main(String[] args) throws Exception {
        SpringApplication application = new SpringApplication(Main.class);
        try (ConfigurableApplicationContext context = application.run()) {
            ObjectMapper json = new ObjectMapper();
            Case[] cases = json.readValue(new File(args[0]), Case[].class);
            json.writeValue(new File(args[1]), new Runner(context).run(cases));
        }
        System.exit(0);
    }
}

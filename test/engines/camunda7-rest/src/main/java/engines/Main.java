package engines;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The engine with its REST API, until it is ended: says at which port. */
@SpringBootApplication
public class Main {

    public static void main(String[] args) {
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) SpringApplication.run(Main.class);
        System.out.println("port " + context.getWebServer().getPort());
    }
}

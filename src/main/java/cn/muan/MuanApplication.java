package cn.muan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts MuAn. */
@SpringBootApplication
public class MuanApplication {

    public static void main(String[] args) {
        SpringApplication.run(MuanApplication.class, args);
    }
}

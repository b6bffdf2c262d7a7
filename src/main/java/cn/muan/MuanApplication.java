package cn.muan;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import cn.muan.rehearsal.RehearsalCommand;

/** Starts MuAn, or replays scenarios where the first argument says {@code rehearse}. */
@SpringBootApplication
public class MuanApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(RehearsalCommand.WORD)) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            System.exit(RehearsalCommand.run(MuanApplication.class, Arrays.asList(args).subList(1, args.length), out));
        }
        SpringApplication.run(MuanApplication.class, args);
    }
}

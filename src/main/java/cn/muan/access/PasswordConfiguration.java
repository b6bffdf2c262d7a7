package cn.muan.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed. */
@Configuration
class PasswordConfiguration {

    @Bean
    PasswordEncoder passwordEncoder(@Value("${muan.access.password-rounds:600000}") int rounds) {
        return new RoundsInHash(rounds);
    }
}

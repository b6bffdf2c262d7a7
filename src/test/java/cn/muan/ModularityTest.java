package cn.muan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_use_only_what_their_package_says() {
        ApplicationModules.of(MuanApplication.class).verify();
    }
}

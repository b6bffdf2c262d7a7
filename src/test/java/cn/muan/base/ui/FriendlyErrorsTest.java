package cn.muan.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.Refused;

@ExtendWith(OutputCaptureExtension.class)
class FriendlyErrorsTest {

    @Test
    void a_refusal_speaks_for_itself_even_when_wrapped() {
        assertThat(FriendlyErrors.explain(new RuntimeException(new Refused("directory.no-mch", "渝中区"))).key()).isEqualTo("directory.no-mch");
        assertThat(FriendlyErrors.explain(new AccessDeniedException("x")).key()).isEqualTo("base.denied");
        assertThat(FriendlyErrors.explain(new OptimisticLockingFailureException("x")).key()).isEqualTo("base.changed-meanwhile");
    }

    @Test
    void a_technical_fault_gets_a_number_and_its_text_stays_out_of_the_log(CapturedOutput output) {
        var message = FriendlyErrors.explain(new IllegalStateException("Duplicate entry '张三 13800001234'",
                new IllegalArgumentException("500101199001011234")));

        assertThat(message.key()).isEqualTo("base.fault");
        assertThat(message.args()[0].toString()).hasSize(8);
        assertThat(output.getAll()).contains(message.args()[0].toString(), "IllegalStateException", "IllegalArgumentException")
                .doesNotContain("张三", "13800001234", "500101199001011234");
    }
}

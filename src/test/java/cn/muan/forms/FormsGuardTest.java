package cn.muan.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import cn.muan.engine.FeelForTests;

class FormsGuardTest {

    private final FormsGuard guard = new FormsGuard(FeelForTests.feel());

    @Test
    void every_packaged_form_is_sound() throws IOException {
        var faults = new ArrayList<String>();
        for (Resource form : packaged()) {
            faults.addAll(guard.faults(form.getFilename(), form.getContentAsString(StandardCharsets.UTF_8)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_sound_form_has_no_faults() {
        assertThat(guard.faults("visit.form", VisitForm.json())).isEmpty();
    }

    @Test
    void each_fault_is_named() {
        assertThat(guard.faults("other.form", VisitForm.json())).containsExactly("other.form: the id is visit");
        assertFault("\"labelEn\": \"Weight\", ", "", "weight has no English twin");
        assertFault("\"label\": \"体重\"", "\"label\": \"\"", "weight has no Chinese text");
        assertFault("=police != true", "=police !!= (", "F11 has text that is no FEEL");
        assertFault("^[一-龥]+$", "^[一-", "doctor has a wrong pattern");
        assertFault(", \"labelEn\": \"Yes\"", "", "reached option yes has no English twin");
        assertFault("\"valuesKey\": \"institutions\"", "\"values\": []", "institution has no options");
        assertFault("\"type\": \"separator\"", "\"type\": \"html\"", "unknown type 'html'");
    }

    private void assertFault(String sound, String broken, String fault) {
        assertThat(VisitForm.json()).contains(sound);
        assertThat(guard.faults("visit.form", VisitForm.json().replace(sound, broken))).singleElement().asString().contains(fault);
    }

    private static List<Resource> packaged() throws IOException {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form"));
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }
}

package cn.muan.forms;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The stored draft of one person in one context. */
@Entity
class FormDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long personId;
    private String context;
    private String formKey;
    private String schemaHash;

    @Column(columnDefinition = "longtext")
    private String answers;

    private Instant savedAt;

    protected FormDraft() {
    }

    FormDraft(long personId, String context) {
        this.personId = personId;
        this.context = context;
    }

    void hold(FormSchema schema, String typed, Instant at) {
        formKey = schema.id();
        schemaHash = schema.hash();
        answers = typed;
        savedAt = at;
    }

    boolean isOf(FormSchema schema) {
        return schemaHash.equals(schema.hash());
    }

    String answers() {
        return answers;
    }

    Instant savedAt() {
        return savedAt;
    }
}

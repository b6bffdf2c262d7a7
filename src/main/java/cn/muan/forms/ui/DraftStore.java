package cn.muan.forms.ui;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.muan.forms.Draft;
import cn.muan.forms.Drafts;
import cn.muan.forms.FormSchema;

/** Where a form on the screen keeps what is typed into it. */
public interface DraftStore extends Serializable {

    Optional<Draft> load();

    Instant save(Map<String, Object> answers);

    void discard();

    /** The signed-in person's own draft in that context. */
    static DraftStore of(Drafts drafts, String context, FormSchema schema) {
        return new DraftStore() {
            @Override
            public Optional<Draft> load() {
                return drafts.load(context, schema);
            }

            @Override
            public Instant save(Map<String, Object> answers) {
                return drafts.save(context, schema, answers);
            }

            @Override
            public void discard() {
                drafts.discard(context);
            }
        };
    }
}

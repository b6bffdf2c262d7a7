package cn.muan.worklist;

import java.util.List;

import cn.muan.base.Subject;

/** Finds subjects by what a person types into a search box: name, pinyin initials, number. */
public interface SubjectSearch {

    /** At most {@code limit} subjects the current actor may see. */
    List<Subject> find(String text, int limit);
}

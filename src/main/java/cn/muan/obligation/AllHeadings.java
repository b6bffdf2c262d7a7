package cn.muan.obligation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.worklist.TaskHeading;

/** Headings of subjects of every kind: each feature adds those it knows. */
@Component
public class AllHeadings implements SubjectHeadings {

    private final ObjectProvider<SubjectHeadings> features;

    AllHeadings(ObjectProvider<SubjectHeadings> features) {
        this.features = features;
    }

    @Override
    public Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution) {
        Map<Subject, TaskHeading> found = new LinkedHashMap<>();
        features.stream().filter(feature -> feature != this).forEach(feature -> found.putAll(feature.headings(subjects, institution)));
        return found;
    }
}

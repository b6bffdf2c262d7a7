package cn.muan.engine;

import java.time.Instant;
import java.util.Set;

/** A process instance's diagram as BPMN XML with where its tokens stand and what is done. */
public record RunningDiagram(String processInstance, String process, String name, int version, Instant startedAt,
        Instant endedAt, String bpmnXml, Set<String> active, Set<String> done) {
}

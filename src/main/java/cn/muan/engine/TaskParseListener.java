package cn.muan.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts built-in listeners on every user task of every model, so that observers learn of it inside the engine's transaction. */
class TaskParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskObserver> observers;

    TaskParseListener(ObjectProvider<TaskObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    private void created(DelegateTask task) {
        OpenTask open = OpenTasks.of(task);
        observers.forEach(observer -> observer.created(open));
    }

    private void changed(DelegateTask task) {
        OpenTask open = OpenTasks.of(task);
        observers.forEach(observer -> observer.changed(open));
    }

    private void ended(DelegateTask task) {
        observers.forEach(observer -> observer.ended(task.getId()));
    }
}

package cn.muan.worklist.ui;

import com.vaadin.flow.component.UI;

/** The door to the worklist and to one of its tasks. */
public final class WorklistNavigation {

    private WorklistNavigation() {
    }

    public static void open() {
        UI.getCurrent().navigate(WorklistView.class);
    }

    public static void openTask(String taskId) {
        UI.getCurrent().navigate(taskPath(taskId));
    }

    /** Address of the task inside the application, for links and notices. */
    public static String taskPath(String taskId) {
        return "worklist/task/" + taskId;
    }
}

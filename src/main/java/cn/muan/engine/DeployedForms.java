package cn.muan.engine;

/** The forms as they were deployed with a model: a running case keeps its form. */
public interface DeployedForms {

    /** The form-js schema of that key in the deployment, as JSON.
     * @throws IllegalArgumentException when the deployment has no such form */
    String schema(String deployment, String form);

    /** The schema in the latest deployment, for a form no task shows. */
    String latest(String form);
}

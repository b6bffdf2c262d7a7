package cn.muan.base;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a missing setting as one sentence instead of a stack trace. */
class SettingsMissingAnalyzer extends AbstractFailureAnalyzer<SettingsMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsMissing cause) {
        return new FailureAnalysis(cause.getMessage(), "Set the variables and start again.", cause);
    }
}

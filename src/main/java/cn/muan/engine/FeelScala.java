package cn.muan.engine;

import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** FEEL by the same engine that reads the decision tables. */
@Service
class FeelScala implements Feel {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    @Override
    public Object evaluate(String expression, Map<String, Object> names) {
        try {
            return feel.evaluateSimpleExpression(expression, Variables.fromMap(names).asVariableContext());
        } catch (FeelException notFeel) {
            throw new IllegalArgumentException("not a FEEL expression: " + expression, notFeel);
        }
    }
}

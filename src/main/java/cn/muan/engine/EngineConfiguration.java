package cn.muan.engine;

import java.time.Clock;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.util.ArrayList;
import java.util.List;

/** How the embedded engine is set up: its listeners, what a model may call, and that Flyway builds its tables first. */
@Configuration
class EngineConfiguration {

    /** Sweeps, polls and deliveries; a test turns them off and calls the work itself. */
    @Configuration
    @EnableScheduling
    @ConditionalOnProperty(name = "muan.scheduling", matchIfMissing = true)
    static class Scheduling {
    }

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    ProcessEnginePlugin housePlugin(ListableBeanFactory beans, ObjectProvider<TaskObserver> observers) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setBeans(new ModelBeans(beans));
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (configuration.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(configuration.getCustomPostBPMNParseListeners());
                }
                listeners.add(new TaskParseListener(observers));
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    /** The starter knows nothing of Flyway, and the engine refuses to start without its tables. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }
}

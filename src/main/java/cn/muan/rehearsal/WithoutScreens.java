package cn.muan.rehearsal;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A rehearsal has no web server: what belongs to screens is left out. */
@Component
@Profile("rehearsal")
class WithoutScreens implements BeanDefinitionRegistryPostProcessor {

    private static final String SCREENS = "cn\\.muan\\.(?:\\w+\\.)+ui\\..*";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        for (String name : registry.getBeanDefinitionNames()) {
            String type = registry.getBeanDefinition(name).getBeanClassName();
            if (type != null && type.matches(SCREENS)) {
                registry.removeBeanDefinition(name);
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // nothing is left to do once the definitions are gone
    }
}

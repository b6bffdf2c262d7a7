package cn.muan.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The only beans a diagram's expression can reach: those of classes named {@code …Steps}. */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && beans.containsBean(name) && isSteps(name);
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Object> keySet() {
        return Set.of(beans.getBeanDefinitionNames()).stream().filter(this::isSteps).collect(Collectors.toSet());
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return keySet().stream().map(key -> new SimpleImmutableEntry<>(key, get(key))).collect(Collectors.toSet());
    }

    private boolean isSteps(String name) {
        Class<?> type = beans.getType(name, false);
        return type != null && ClassUtils.getUserClass(type).getSimpleName().endsWith("Steps");
    }
}

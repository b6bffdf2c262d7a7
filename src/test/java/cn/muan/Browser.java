package cn.muan;

import java.util.Set;
import java.util.stream.Collectors;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** The whole house's views, the package-private ones too, without a browser. */
public final class Browser {

    private Browser() {
    }

    /** Opens a browser for whoever the security context holds at this moment. */
    public static void open(ApplicationContext house) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(person);
            request.setUserInRole((principal, role) -> person != null && person.getAuthorities().stream()
                    .anyMatch(held -> held.getAuthority().equals("ROLE_" + role)));
            return request;
        });
        var routes = new Routes(found(new AnnotationTypeFilter(Route.class)), found(new AssignableTypeFilter(HasErrorParameter.class)), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, house, MockedUI::new));
    }

    public static void close() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("cn.muan").stream().map(BeanDefinition::getBeanClassName)
                .map(name -> (Class<? extends T>) ClassUtils.resolveClassName(name, null)).collect(Collectors.toSet());
    }
}

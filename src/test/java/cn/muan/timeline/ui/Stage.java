package cn.muan.timeline.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;

import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.RunningDiagram;
import cn.muan.timeline.CaseDiagrams;
import cn.muan.timeline.CaseWatch;
import cn.muan.timeline.StoryTexts;
import cn.muan.timeline.Timeline;

/** A case thread with a story in memory, which only one case may be seen of. */
final class Stage {

    private final Subject visible;
    private final List<Timeline.Entry> entries = new ArrayList<>();
    private final List<CaseThreadPart> parts = new ArrayList<>();
    private final CaseDiagrams diagrams = mock(CaseDiagrams.class);
    private final CaseWatch watch = mock(CaseWatch.class);

    Stage(Subject visible) {
        this.visible = visible;
    }

    void tell(String at, Timeline.Kind kind, String key, String... args) {
        entries.add(0, new Timeline.Entry(entries.size() + 1L, Instant.parse(at), kind, "王医生", "YZ-H1", key, List.of(args)));
    }

    /** What the page asked to be called back for, most of all when another has acted. */
    void anotherActs() {
        ArgumentCaptor<Runnable> callback = ArgumentCaptor.forClass(Runnable.class);
        verify(watch, atLeastOnce()).watch(eq(visible), callback.capture());
        callback.getValue().run();
    }

    private CaseWatch watch() {
        when(watch.watch(any(), any())).thenReturn(() -> { });
        return watch;
    }

    void diagrams(RunningDiagram... running) {
        when(diagrams.of(visible)).thenReturn(List.of(running));
    }

    void contribute(CaseThreadPart.Place place, int order, String label, Supplier<Component> content) {
        parts.add(new CaseThreadPart() {
            @Override
            public Place place() {
                return place;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public String label() {
                return label;
            }

            @Override
            public Component render(Subject subject) {
                return content.get();
            }
        });
    }

    CaseThreadView view() {
        ObjectProvider<CaseThreadPart> contributed = new ObjectProvider<>() {
            @Override
            public Stream<CaseThreadPart> stream() {
                return parts.stream();
            }
        };
        return new CaseThreadView(access(), new Story(), diagrams, new StoryTexts(messages(), directory()), watch(), contributed);
    }

    private CaseAccess access() {
        CaseAccess access = mock(CaseAccess.class);
        when(access.requireSee(any())).thenAnswer(call -> {
            if (call.getArgument(0).equals(visible)) {
                return Actor.system("reader");
            }
            throw new AccessDeniedException("case not visible");
        });
        return access;
    }

    private static Directory directory() {
        Directory directory = mock(Directory.class);
        when(directory.organisation(anyString())).thenThrow(new Refused("directory.unknown-organisation"));
        Organisation hospital = new Organisation("YZ-H1", "渝中区示例第一医院", "Yuzhong Example Hospital", Organisation.Kind.HOSPITAL, "CN-50-YZ");
        doReturn(hospital).when(directory).organisation("YZ-H1");
        return directory;
    }

    private static Messages messages() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("messages/timeline", "messages/access");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return mock(Messages.class, call -> {
            Object[] all = call.getArguments();
            Object[] args = Arrays.copyOfRange(all, 2, all.length);
            return bundle.getMessage((String) all[1], args, (String) all[1], Locale.ROOT);
        });
    }

    private final class Story implements Timeline {

        @Override
        public void record(Subject subject, Kind kind, String textKey, Object... args) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Entry> read(Subject subject, Set<Kind> kinds, Long before, int limit) {
            if (!subject.equals(visible)) {
                throw new AccessDeniedException("case not visible");
            }
            return entries.stream().filter(entry -> kinds.contains(entry.kind()))
                    .filter(entry -> before == null || entry.sequence() < before).limit(limit).toList();
        }

        @Override
        public void adopt(Subject from, Subject to) {
            throw new UnsupportedOperationException();
        }
    }
}

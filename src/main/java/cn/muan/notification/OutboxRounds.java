package cn.muan.notification;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Each channel goes its own rounds, so that one that hangs holds up no other. */
@Component
class OutboxRounds implements SchedulingConfigurer {

    private final OutboxDelivery delivery;
    private final Channels channels;
    private final Duration pause;

    OutboxRounds(OutboxDelivery delivery, Channels channels, @Value("${muan.outbox.pause:PT2S}") Duration pause) {
        this.delivery = delivery;
        this.channels = channels;
        this.pause = pause;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        channels.all().forEach(channel -> tasks.addFixedDelayTask(() -> delivery.deliver(channel), pause));
    }
}

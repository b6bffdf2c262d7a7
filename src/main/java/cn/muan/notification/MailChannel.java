package cn.muan.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

import cn.muan.access.Group;
import cn.muan.base.ChinaTime;

/** Mails each notice to those on duty for its group; where no roster names anybody there is nothing to send. */
class MailChannel implements Channel {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final ChannelSettings.Smtp settings;
    private final NoticeTexts texts;
    private final ObjectProvider<OnCall> onCall;
    private final Clock clock;
    private final JavaMailSenderImpl sender;

    MailChannel(ChannelSettings.Smtp settings, NoticeTexts texts, ObjectProvider<OnCall> onCall, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.onCall = onCall;
        this.clock = clock;
        this.sender = sender(settings);
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public void deliver(Notice notice) {
        List<String> reachable = onCall.orderedStream()
                .flatMap(roster -> roster.reach(Group.of(notice.group()), clock.instant()).stream())
                .map(OnCall.Reach::email).filter(Objects::nonNull).map(String::strip).filter(email -> !email.isEmpty()).distinct().toList();
        if (reachable.isEmpty()) {
            return;
        }
        InternetAddress[] to = reachable.stream().map(MailChannel::address).filter(Objects::nonNull).toArray(InternetAddress[]::new);
        if (to.length == 0) {
            throw new ChannelFailed("no valid address");
        }
        send(message(notice, to));
    }

    private MimeMessage message(Notice notice, InternetAddress[] to) {
        try {
            MimeMessage message = sender.createMimeMessage();
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(to);
            mail.setSubject("[母安 MuAn] " + texts.chinese(notice));
            mail.setText(String.join("\n\n", texts.chinese(notice), texts.english(notice),
                    notice.group() + "  " + MOMENT.format(notice.createdAt())));
            mail.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", new MailId(notice.key(), settings.from()).header());
            return message;
        } catch (MessagingException broken) {
            throw new ChannelFailed(broken.getClass().getSimpleName());
        }
    }

    /** One refused address must not keep the others from being told, nor have them told again. */
    private void send(MimeMessage message) {
        try {
            sender.send(message);
        } catch (MailSendException refused) {
            if (Arrays.stream(refused.getMessageExceptions()).noneMatch(MailChannel::reachedSomebody)) {
                throw refused;
            }
        }
    }

    private static boolean reachedSomebody(Exception fault) {
        return fault instanceof SendFailedException partly && partly.getValidSentAddresses() != null
                && partly.getValidSentAddresses().length > 0;
    }

    private static InternetAddress address(String email) {
        try {
            var address = new InternetAddress(email, true);
            return email.indexOf('@') > 0 ? address : null;
        } catch (AddressException wrong) {
            return null;
        }
    }

    private static JavaMailSenderImpl sender(ChannelSettings.Smtp settings) {
        var sender = new JavaMailSenderImpl();
        boolean tls = settings.security() == ChannelSettings.Smtp.Security.TLS;
        sender.setProtocol(tls ? "smtps" : "smtp");
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        String prefix = tls ? "mail.smtps." : "mail.smtp.";
        String millis = String.valueOf(settings.timeout().toMillis());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "auth", String.valueOf(settings.username() != null && !settings.username().isBlank()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == ChannelSettings.Smtp.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return sender;
    }
}

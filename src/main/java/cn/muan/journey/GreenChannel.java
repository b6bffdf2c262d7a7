package cn.muan.journey;

import java.time.Instant;

/** The call of green channel and team 绿色通道与多学科团队. @param calledAt when they were called @param team who comes or came */
public record GreenChannel(Instant calledAt, String team) {
}

package cn.muan.casework;

import java.time.LocalDate;

/** Where she moves: {@code district} is a known district, {@code centre} null where nobody knows the community centre yet. */
public record MoveWish(String district, String centre, LocalDate movedOn, String reason) {
}

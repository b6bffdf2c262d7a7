package cn.muan.acts;

import java.util.Map;

import cn.muan.forms.FormSchema;

/** An act opened for work: its form and what the form begins with. */
public record ActSheet(String key, FormSchema schema, Map<String, Object> prefill, boolean destructive) {
}

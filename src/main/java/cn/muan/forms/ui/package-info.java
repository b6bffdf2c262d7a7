/** Renders a form schema as Vaadin fields. */
@org.springframework.modulith.NamedInterface("ui")
package cn.muan.forms.ui;

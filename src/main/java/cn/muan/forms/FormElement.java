package cn.muan.forms;

import java.io.Serializable;

/** A part of a form: a field, a titled group, a text or a separator. */
public sealed interface FormElement extends Serializable permits FormField, FormGroup, FormText, FormSeparator {

    /** Unique within the form. */
    String id();

    /** FEEL that hides the element when true, empty where it always shows. */
    String hide();

    /** Width on a grid of 16. */
    int columns();
}

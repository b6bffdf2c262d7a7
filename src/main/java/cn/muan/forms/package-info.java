/**
 * A form schema, its answers, their validation and drafts.
 *
 * <p>Forms are the files {@code forms/<id>.form}, Camunda Forms (form-js) schemas named as their task; {@link cn.muan.forms.FormsGuard} says what
 * is wrong with one. What an author may write:
 * <ul>
 * <li>Components: {@code textfield textarea number datetime select radio checkbox checklist group text separator}; {@code datetime} with
 * {@code subtype} {@code date} or {@code datetime}, titled by {@code dateLabel} or {@code label}. A group holds {@code components} and its {@code label} is the title.</li>
 * <li>English twins: {@code "properties": {"labelEn": …, "descriptionEn": …, "textEn": …, "suffixAdornerEn": …, "patternErrorMessageEn": …}};
 * an option carries {@code labelEn} beside {@code label}. {@code titleEn} is read as {@code labelEn}.</li>
 * <li>{@code validate}: {@code required min max minLength maxLength pattern}; {@code properties.patternErrorMessage} says what a pattern wants. A pattern is
 * searched for, as form-js does: anchor it. Without {@code maxLength} a textfield takes 200 and a textarea 2000 characters.</li>
 * <li>{@code properties.past = "true"}: a date or instant that is not in the future; {@code properties.future = "true"}: not in the past.</li>
 * <li>Numbers: {@code decimalDigits: 0} gives an Integer, anything else a BigDecimal; {@code increment} is the step; the unit is
 * {@code appearance.suffixAdorner}.</li>
 * <li>{@code conditional.hide}: FEEL with a leading {@code =}, over the answers and the facts the form was prefilled with; an unanswered field is
 * {@code null}, an unticked checkbox {@code false}, an empty checklist an empty list. A hidden field has no value for other conditions.</li>
 * <li>Options: {@code values} or {@code valuesKey}, a name of the prefill holding a list of maps {@code value, label, labelEn, group, groupEn, hint,
 * hintEn, recalled}.</li>
 * <li>{@code layout.columns}: 8 is half of the width, 16 or none the full width.</li>
 * <li>{@code readonly} or {@code disabled}: shown from the prefill and never an answer; {@code properties.computed = "=FEEL"} is recomputed as one types.</li>
 * </ul>
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "access", "engine"})
package cn.muan.forms;

// Reads what is typed into the form, puts back what was kept, and shows what is to be mended.

const NOT_TYPED = new Set(["csrfmiddlewaretoken", "token", "form", "draft", "version", "photo", "photos", "act"]);

const controls = (form) => [...form.elements].filter((it) => it.name && !NOT_TYPED.has(it.name));

export function typed(form) {
  const fields = {};
  for (const it of controls(form)) {
    const known = (fields[it.name] ||= []);
    const choice = it.type === "radio" || it.type === "checkbox";
    if (!choice || it.checked) known.push(it.value);
  }
  return fields;
}

export function putBack(form, fields) {
  for (const it of controls(form)) {
    const values = fields[it.name];
    if (!values) continue;
    if (it.type === "radio" || it.type === "checkbox") it.checked = values.includes(it.value);
    else it.value = values[0] ?? "";
  }
}

// What was refused at sending stays until it is mended; a saving in between adds to it.
export function showErrors(form, errors, { all = true } = {}) {
  for (const place of form.querySelectorAll("[data-error]")) {
    const name = place.dataset.error;
    // Of the form as a whole, a saving takes back only what a saving said.
    if (!all && !errors[name] && (name !== "form" || "atSending" in place.dataset)) continue;
    place.textContent = (errors[name] || []).join(" ");
    place.toggleAttribute("data-at-sending", all && Boolean(errors[name]));
    const field = name && form.querySelector(`[name="${name}"]:not([type="hidden"])`);
    if (field) field.toggleAttribute("aria-invalid", Boolean(errors[name]));
  }
}

export function mended(field) {
  const part = field.closest(".quick-field, .quick-photo__own > div, fieldset");
  const place = part && part.querySelector("[data-error]");
  if (place) place.textContent = "";
  field.removeAttribute("aria-invalid");
}

export function goToFirstError(form) {
  const first = [...form.querySelectorAll("[data-error]")].find((place) => place.textContent);
  if (!first) return;
  const folded = first.closest("details");
  if (folded) folded.open = true;
  first.scrollIntoView({ block: "center" });
  const field = first.parentElement.querySelector("input:not([type=hidden]), textarea, select");
  if (field) field.focus({ preventScroll: true });
}

// Size of letters and contrast: buttons on every page; choices stay on this device.
import { words } from "./words.js";

const SIZES = [100, 125, 150, 175, 200];
const root = document.documentElement;
const told = document.querySelector("[data-told]");
const contrast = document.querySelector("[data-contrast-switch]");
const steps = [...document.querySelectorAll("[data-text-step]")];

const size = () => Number(root.dataset.text) || SIZES[0];

function keep() {
  try {
    const choice = { text: size(), contrast: root.dataset.contrast === "more" };
    localStorage.setItem("reader-choice", JSON.stringify(choice));
  } catch {
    // The choice holds for this page alone.
  }
}

function show() {
  contrast.setAttribute("aria-pressed", String(root.dataset.contrast === "more"));
  for (const button of steps) {
    const step = Number(button.dataset.textStep);
    const end = step < 0 ? SIZES[0] : SIZES.at(-1);
    if (step) button.setAttribute("aria-disabled", String(size() === end));
    else button.setAttribute("aria-pressed", String(size() === SIZES[0]));
  }
}

function resize(step) {
  const place = step ? SIZES.indexOf(size()) + step : 0;
  root.dataset.text = SIZES[Math.min(Math.max(place, 0), SIZES.length - 1)];
  told.textContent = words.size(size());
}

function turnContrast() {
  const on = root.dataset.contrast !== "more";
  if (on) root.dataset.contrast = "more";
  else delete root.dataset.contrast;
  told.textContent = words.contrast(on);
}

// A button must stay where the finger is although the letters above it grow.
function still(button, change) {
  const before = button.getBoundingClientRect().top;
  change();
  keep();
  show();
  scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
}

for (const button of steps) {
  button.addEventListener("click", () => still(button, () => resize(Number(button.dataset.textStep))));
}
contrast.addEventListener("click", () => still(contrast, turnContrast));
show();

// Sharing by the device's own menu and by a copied link; nobody else is asked for anything.
import { words } from "./words.js";

const box = document.querySelector("[data-share]");
const address = box.dataset.share;
const told = box.querySelector("[role=status]");

// Browsers inside other programs often lack the clipboard; the old way works there.
function copyTheOldWay() {
  const field = document.createElement("textarea");
  field.value = address;
  field.readOnly = true;
  field.className = "hidden";
  box.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return copyTheOldWay();
  }
}

const copier = box.querySelector("[data-copy]");
copier.addEventListener("click", async () => {
  const done = await copy();
  copier.focus();
  told.textContent = done ? words.copied : words.notCopied;
  if (!done) box.querySelector("details").open = true;
});

const menu = box.querySelector("[data-share-menu]");
menu.hidden = !navigator.share;
menu.addEventListener("click", async () => {
  try {
    await navigator.share({ title: document.querySelector("h1").textContent, url: address });
  } catch (fault) {
    if (fault.name !== "AbortError") copier.click();
  }
});

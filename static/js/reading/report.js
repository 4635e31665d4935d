// Carries the words that the reader marked in a story into the form for errors.

const LONGEST = 300;
const TAP = 500;
const text = document.querySelector(".story");
const link = document.querySelector("[data-report]");
const shortcut = document.querySelector("[data-report-selected]");

function marked() {
  const selection = getSelection();
  if (selection.isCollapsed || !text.contains(selection.anchorNode)) return "";
  return selection.toString().replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

function show() {
  const quote = marked();
  shortcut.hidden = !quote;
  if (!quote) return;
  const address = new URL(link.href);
  address.searchParams.set("trich", quote);
  shortcut.href = address;
}

// A tap on the button unmarks the words before it counts as a tap.
document.addEventListener("selectionchange", () => setTimeout(show, marked() ? 0 : TAP));

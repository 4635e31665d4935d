/* The front page's rows are moved by dragging, arrow keys and buttons; the form stores their order. */

const sheet = document.querySelector("[data-front-sheet]");

const rowsOf = (list) => [...list.querySelectorAll(":scope > [data-row]")];

/* Places belong to the order, not to the rows. */
function settle(list, row) {
  const rows = rowsOf(list);
  rows.forEach((each, index) => {
    const place = each.querySelector("[data-place]");
    if (place) place.textContent = index ? `Bài ${index + 1}` : "Bài lớn";
    each.querySelector("[data-up]").disabled = index === 0;
    each.querySelector("[data-down]").disabled = index === rows.length - 1;
  });
  const said = sheet.querySelector("[data-said]");
  said.textContent = `${row.dataset.name}: chỗ ${rows.indexOf(row) + 1} trên ${rows.length}`;
  sheet.querySelector("[data-unsaved]").hidden = false;
}

function step(row, by, focus) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(row);
  else other.after(row);
  settle(row.parentElement, row);
  const target = focus.disabled ? row.querySelector("[data-handle]") : focus;
  target.focus();
  row.scrollIntoView({ block: "nearest" });
}

function drag(list, row, handle, start) {
  handle.setPointerCapture(start.pointerId);
  row.classList.add("front-row--dragged");
  let moved = false;
  const follow = (event) => {
    const rows = rowsOf(list);
    const over = rows.find((each) => {
      const box = each.getBoundingClientRect();
      return each !== row && event.clientY > box.top && event.clientY < box.bottom;
    });
    if (!over) return;
    const box = over.getBoundingClientRect();
    const isLower = rows.indexOf(over) > rows.indexOf(row);
    // Only past its middle, so that rows of two heights do not swap to and fro.
    if (isLower && event.clientY > box.top + box.height / 2) over.after(row);
    else if (!isLower && event.clientY < box.top + box.height / 2) over.before(row);
    else return;
    moved = true;
    handle.setPointerCapture(start.pointerId);
  };
  const end = () => {
    handle.removeEventListener("pointermove", follow);
    row.classList.remove("front-row--dragged");
    if (moved) settle(list, row);
  };
  handle.addEventListener("pointermove", follow);
  for (const name of ["pointerup", "pointercancel"]) {
    handle.addEventListener(name, end, { once: true });
  }
}

for (const list of sheet?.querySelectorAll("[data-list]") ?? []) {
  for (const handle of list.querySelectorAll("[data-handle]")) {
    const row = handle.closest("[data-row]");
    handle.hidden = false;
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      handle.focus();
      drag(list, row, handle, event);
    });
    handle.addEventListener("keydown", (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      step(row, by, handle);
    });
    for (const [name, by] of [["up", -1], ["down", 1]]) {
      const button = row.querySelector(`[data-${name}]`);
      button.addEventListener("click", (event) => {
        event.preventDefault();
        step(row, by, button);
      });
    }
  }
}

sheet?.addEventListener("input", () => {
  sheet.querySelector("[data-unsaved]").hidden = false;
});

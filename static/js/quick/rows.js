// The list of photos: their order by dragging and by buttons, their numbers, rows that wait.

export class Rows {
  constructor(list, template, onChange, say) {
    Object.assign(this, { list, template, onChange, say });
    list.addEventListener("click", (event) => this.#clicked(event));
    list.addEventListener("pointerdown", (event) => this.#held(event));
    this.settle();
  }

  get all() { return [...this.list.children]; }

  get waiting() { return this.all.filter((row) => "waiting" in row.dataset); }

  get refused() { return this.all.filter((row) => row.classList.contains("quick-photo--refused")); }

  settle() {
    const rows = this.all;
    rows.forEach((row, place) => {
      row.querySelector("[data-place]").textContent = place ? String(place + 1) : "Ảnh đại diện";
      const [up, down, handle] = ["up", "down", "handle"].map((name) => row.querySelector(`[data-${name}]`));
      if (!up) return;
      up.disabled = place === 0;
      down.disabled = place === rows.length - 1;
      handle.hidden = rows.length < 2;
    });
  }

  add(photo) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    row.photo = photo;
    row.dataset.name = photo.name;
    row.querySelector("[data-title]").textContent = photo.name;
    for (const place of row.querySelectorAll("[data-of]")) place.textContent = `: ${photo.name}`;
    this.list.append(row);
    this.settle();
    return row;
  }

  show(row, { said = "", share = null, refused = false, retry = false, thumb = null }) {
    row.querySelector("[data-row-said]").textContent = said;
    const progress = row.querySelector("[data-progress]");
    progress.hidden = refused;
    if (share !== null) progress.value = share;
    row.classList.toggle("quick-photo--refused", refused);
    row.querySelector("[data-retry]").hidden = !retry;
    if (thumb) row.querySelector("[data-picture]").src = URL.createObjectURL(thumb);
  }

  // The row that the portal made takes the place of the one that waited.
  arrived(row, html, id) {
    const picture = row.querySelector("[data-picture]").src;
    const held = document.createElement("template");
    held.innerHTML = html.trim();
    const fresh = held.content.firstElementChild;
    // The phone has the photo already: it is not fetched again.
    if (picture.startsWith("blob:")) fresh.querySelector("img").src = picture;
    const twin = this.list.querySelector(`[name="photo"][value="${id}"]`);
    if (twin) row.remove();
    else row.replaceWith(fresh);
    this.settle();
    return Boolean(twin);
  }

  // Photos that another version of the story brought.
  join(rows) {
    this.list.insertAdjacentHTML("beforeend", rows.join(""));
    this.settle();
  }

  #clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const row = button.closest("li");
    if ("retry" in button.dataset) return;
    event.preventDefault();
    if ("up" in button.dataset && row.previousElementSibling) row.previousElementSibling.before(row);
    else if ("down" in button.dataset && row.nextElementSibling) row.nextElementSibling.after(row);
    else if ("remove" in button.dataset) {
      const next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      this.#moved(`Đã bỏ ảnh ${row.dataset.name}.`, row);
      if (next) (next.querySelector("summary") || next.querySelector("[data-remove]")).focus();
      return;
    } else return;
    this.#moved(`${row.dataset.name}: ảnh ${this.all.indexOf(row) + 1} trên ${this.all.length}.`);
    (button.disabled ? row.querySelector("[data-remove]") : button).focus();
  }

  #moved(said, removed = null) {
    this.settle();
    this.say(said);
    this.onChange(removed);
  }

  #held(event) {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button > 0) return;
    const row = handle.closest("li");
    let moved = false;
    const follow = ({ clientX, clientY }) => {
      const under = document.elementFromPoint(clientX, clientY);
      const over = under && under.closest("li.quick-photo");
      if (!over || over === row || over.parentElement !== this.list) return;
      if (row.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING) over.after(row);
      else over.before(row);
      moved = true;
      // Moving an element in the page lets go of its pointer.
      handle.setPointerCapture(event.pointerId);
    };
    const drop = () => {
      handle.removeEventListener("pointermove", follow);
      row.classList.remove("quick-photo--dragged");
      if (moved) this.#moved(`${row.dataset.name}: ảnh ${this.all.indexOf(row) + 1} trên ${this.all.length}.`);
    };
    handle.setPointerCapture(event.pointerId);
    row.classList.add("quick-photo--dragged");
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", drop, { once: true });
    handle.addEventListener("pointercancel", drop, { once: true });
  }
}

// Suggests pages below a search field while somebody types: a combobox that leaves typing alone.

const PAUSE = 150;
const SHORTEST = 2;

function combobox(form, number) {
  const field = form.querySelector("[name=q]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let timer = 0;
  let asked = new AbortController();
  let active = -1;

  list.id = `goi-y-${number}`;
  list.className = "find__list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  status.className = "hidden";
  status.setAttribute("role", "status");
  form.append(list, status);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  function close() {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function activate(next) {
    const options = [...list.children];
    options[active]?.setAttribute("aria-selected", "false");
    active = next;
    const option = options[active];
    if (!option) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function show(rows) {
    list.replaceChildren(...rows.map(option));
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = rows.length === 0;
    field.setAttribute("aria-expanded", String(rows.length > 0));
    status.textContent = rows.length ? `${rows.length} gợi ý, dùng phím mũi tên để chọn` : "";
  }

  function option(row, at) {
    const item = document.createElement("li");
    const kind = document.createElement("span");
    const title = document.createElement("span");
    item.id = `${list.id}-${at}`;
    item.className = "find__option";
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.url = row.url;
    kind.className = "find__kind";
    kind.textContent = row.kind;
    title.textContent = row.title;
    item.append(title, kind);
    return item;
  }

  async function ask() {
    const text = field.value.trim();
    asked.abort();
    if (text.length < SHORTEST) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const address = `${form.dataset.suggest}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: asked.signal });
      if (!answer.ok) return;
      const { suggestions } = await answer.json();
      if (document.activeElement === field) show(suggestions);
    } catch {
      // Given up for newer words, or the network is away: the form works without suggestions.
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  // Also while a keyboard composes: Gboard on Android composes every word up to the next space.
  field.addEventListener("input", later);
  // Keys of a word that is being composed (Telex, VNI) choose among the keyboard's own words.
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") activate(active >= last ? -1 : active + 1);
    else if (event.key === "ArrowUp") activate(active < 0 ? last : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.url);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // Before the field loses focus, which would close the list under the finger.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) location.assign(item.dataset.url);
  });
}

document.querySelectorAll("form[data-suggest]").forEach(combobox);

// Says below the form what state the text is in, and above it what stands in the way.

export class Bar {
  constructor(box, form) {
    this.place = box.querySelector("[data-kept-bar]");
    this.here = box.querySelector("[data-kept-here]");
    this.state = document.createElement("p");
    this.state.className = "kept-state";
    this.state.setAttribute("role", "status");
    (form.querySelector(".footer") || form).prepend(this.state);
  }

  get isShown() { return Boolean(this.place.firstElementChild); }

  tell(text, { warn = false } = {}) {
    if (this.state.textContent !== text) this.state.textContent = text;
    this.state.classList.toggle("kept-state--warn", warn);
  }

  // Written by the portal, as the bar about another person is.
  showHtml(html) {
    if (html === this.html) return;
    this.html = html;
    this.place.innerHTML = html;
    if (html) this.place.scrollIntoView({ block: "nearest" });
  }

  show(sentence, acts) {
    this.html = "";
    const bar = document.createElement("div");
    bar.className = "kept-bar";
    const words = document.createElement("p");
    words.textContent = sentence;
    const row = document.createElement("div");
    row.className = "kept-acts";
    row.append(...acts.map(Bar.act));
    bar.append(words, row);
    this.place.replaceChildren(bar);
    bar.scrollIntoView({ block: "nearest" });
  }

  static act({ label, href, run, isSecond }) {
    const it = document.createElement(href ? "a" : "button");
    it.className = `button button-small${isSecond ? " button-secondary" : ""}`;
    it.textContent = label;
    if (href) Object.assign(it, { href, target: "_blank", rel: "noopener" });
    else {
      it.type = "button";
      it.addEventListener("click", run);
    }
    return it;
  }

  clear() { this.showHtml(""); this.place.replaceChildren(); }

  // Wagtail's own faces in the header are too small for names on a phone.
  showOthers(others, self) {
    const said = others.filter((it) => it.session_id).map((it) => {
      const who = it.user === self ? "bạn, ở máy hoặc cửa sổ khác" : it.user;
      return `${who} (${it.is_editing ? "đang sửa" : "đang xem"})`;
    });
    const text = said.length ? `Cùng mở bài này: ${said.join(", ")}.` : "";
    if (this.here.textContent !== text) this.here.textContent = text;
  }
}

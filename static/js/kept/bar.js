// Says below what is typed what state the text is in, and above the form what stands in the way.

export class Bar {
  constructor(box, form) {
    this.place = box.querySelector("[data-kept-bar]");
    this.here = box.querySelector("[data-kept-here]");
    this.state = document.createElement("p");
    this.state.className = "kept-state";
    this.state.setAttribute("role", "status");
    form.querySelector(".footer").before(this.state);
  }

  get isShown() { return Boolean(this.place.firstElementChild); }

  // Nobody's page is moved while they type: a link leads to the bar.
  tell(text, { warn = false, isLed = false } = {}) {
    this.state.classList.toggle("kept-state--warn", warn);
    if (this.told === text) return;
    this.told = text;
    this.state.textContent = text;
    if (isLed) this.state.append(" ", Object.assign(document.createElement("a"), { href: "#kept-bar", textContent: "Xem" }));
  }

  // Written by the portal, as the bar about another person is.
  showHtml(html) {
    if (html === this.html) return;
    this.html = html;
    this.place.innerHTML = html;
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
}

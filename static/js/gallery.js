// Opens the pictures of a gallery one by one over the page: arrows, swiping, Escape closes.
import { words } from "./reading/words.js";

const POSITION = { ArrowLeft: -1, ArrowRight: 1 };

function button(name, label, sign) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `viewer__button viewer__button--${name}`;
  made.setAttribute("aria-label", label);
  made.textContent = sign;
  return made;
}

function largePicture(figure) {
  const copy = figure.cloneNode(true);
  for (const part of copy.querySelectorAll("source, img")) part.sizes = "100vw";
  copy.querySelector(".gallery__open")?.remove();
  return copy;
}

class Viewer {
  constructor(gallery, figures) {
    this.dialog = document.createElement("dialog");
    this.dialog.className = "viewer";
    this.dialog.setAttribute("aria-label", gallery.getAttribute("aria-label"));
    this.track = document.createElement("ul");
    this.track.className = "viewer__track";
    this.track.tabIndex = -1;
    for (const figure of figures) {
      const item = document.createElement("li");
      item.append(largePicture(figure));
      this.track.append(item);
    }
    this.count = document.createElement("p");
    this.count.className = "viewer__count";
    this.count.setAttribute("role", "status");
    this.previous = button("previous", words.previous, "‹");
    this.next = button("next", words.next, "›");
    this.closer = button("close", words.close, "×");
    this.dialog.append(this.closer, this.track, this.previous, this.next, this.count);
    gallery.append(this.dialog);
    this.listen();
  }

  listen() {
    this.previous.addEventListener("click", () => this.go(this.at - 1));
    this.next.addEventListener("click", () => this.go(this.at + 1));
    this.closer.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("keydown", (event) => {
      if (!(event.key in POSITION)) return;
      event.preventDefault();
      this.go(this.at + POSITION[event.key]);
    });
    // Swiping is the track's own scrolling; only the number has to follow.
    this.track.addEventListener("scroll", () => this.show(), { passive: true });
  }

  get at() {
    return Math.round(this.track.scrollLeft / this.track.clientWidth);
  }

  get all() {
    return this.track.children.length;
  }

  go(place, behavior = "auto") {
    const wanted = Math.min(Math.max(place, 0), this.all - 1);
    this.track.scrollTo({ left: wanted * this.track.clientWidth, behavior });
    this.show();
  }

  show() {
    const told = words.picture(this.at + 1, this.all);
    if (this.count.textContent !== told) this.count.textContent = told;
    this.previous.disabled = this.at === 0;
    this.next.disabled = this.at === this.all - 1;
  }

  open(place) {
    this.dialog.showModal();
    this.go(place, "instant");
    this.closer.focus();
  }
}

for (const gallery of document.querySelectorAll(".gallery:not([data-viewer])")) {
  gallery.dataset.viewer = "";
  const figures = [...gallery.querySelectorAll(".figure:not(.figure--withheld)")];
  let viewer = null;
  figures.forEach((figure, place) => {
    const opener = button("open", words.enlarge(place + 1, figures.length), "");
    opener.className = "gallery__open";
    opener.addEventListener("click", () => {
      viewer ??= new Viewer(gallery, figures);
      viewer.open(place);
    });
    figure.prepend(opener);
  });
}

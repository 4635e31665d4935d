// What a hand drew on a picture: parts to cover, one cut, one point; all in shares from 0 to 1.

const SMALLEST = 0.01;
const within = (value, low, high) => Math.min(Math.max(value, low), high);

export class Plan {
  constructor(text, most) {
    this.most = most;
    this.parts = [];
    this.chosen = null;
    this.read(text);
  }

  read(text) {
    let raw = {};
    try {
      raw = JSON.parse(text) || {};
    } catch {
      return;
    }
    for (const cover of raw.covers || []) this.add(cover.shape === "round" ? "round" : "rect", cover);
    if (raw.cut) this.add("cut", raw.cut);
    if (raw.focus) this.add("focus", raw.focus);
  }

  get isFull() {
    return this.parts.filter((part) => part.kind === "round" || part.kind === "rect").length >= this.most;
  }

  // Adds a part and chooses it; there is one cut and one point at most.
  add(kind, { x, y, w = 0, h = 0 }) {
    const single = kind === "cut" || kind === "focus";
    if (!single && this.isFull) return null;
    if (single) this.parts = this.parts.filter((part) => part.kind !== kind);
    const part = { kind, x, y, w, h };
    this.parts.push(part);
    this.place(part, part);
    this.chosen = part;
    return part;
  }

  place(part, { x = part.x, y = part.y, w = part.w, h = part.h }) {
    const numbers = [x, y, w, h].map((value) => (Number.isFinite(value) ? value : 0));
    const isPoint = part.kind === "focus";
    part.w = isPoint ? 0 : within(numbers[2], SMALLEST, 1);
    part.h = isPoint ? 0 : within(numbers[3], SMALLEST, 1);
    part.x = within(numbers[0], 0, 1 - part.w);
    part.y = within(numbers[1], 0, 1 - part.h);
  }

  remove(part) {
    this.parts = this.parts.filter((other) => other !== part);
    if (this.chosen === part) this.chosen = this.parts.at(-1) || null;
  }

  at(x, y) {
    return this.parts.findLast(
      (part) => part.kind !== "cut" && x >= part.x && x <= part.x + part.w && y >= part.y && y <= part.y + part.h,
    );
  }

  get text() {
    const round = (value) => Math.round(value * 1e4) / 1e4;
    const box = ({ x, y, w, h }) => ({ x: round(x), y: round(y), w: round(w), h: round(h) });
    const find = (kind) => this.parts.find((part) => part.kind === kind);
    const covers = this.parts
      .filter((part) => part.kind === "round" || part.kind === "rect")
      .map((part) => ({ ...box(part), shape: part.kind }));
    const cut = find("cut");
    const focus = find("focus");
    return JSON.stringify({
      covers,
      cut: cut ? box(cut) : null,
      focus: focus ? { x: round(focus.x), y: round(focus.y) } : null,
    });
  }
}

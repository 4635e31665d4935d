// Joins finger, keys, buttons and number fields to the plan, and the plan to the form.

import { draw } from "./canvas.js";
import { Plan } from "./plan.js";

const NAMES = { round: "Vùng che tròn", rect: "Vùng che vuông", cut: "Khung cắt", focus: "Điểm chính" };
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 0.01;
const SIZE = { w: 0.2, h: 0.2 };
const A_TAP = 0.015;

function start(form) {
  const find = (name) => form.querySelector(`[data-${name}]`);
  const [canvas, source, field, list, said] = ["canvas", "source", "plan", "list", "said"].map(find);
  const row = document.querySelector("template[data-row]");
  const plan = new Plan(field.value, Number(form.dataset.most));
  let drag = null;

  const tool = () => form.querySelector("[name=tool]:checked").value;
  const say = (text) => { said.textContent = text; };

  function show({ rows = true } = {}) {
    draw(canvas, source, plan);
    field.value = plan.parts.length ? plan.text : "";
    if (rows) list.replaceChildren(...plan.parts.map(rowOf));
    else plan.parts.forEach((part, place) => fill(list.children[place], part));
  }

  function fill(item, part) {
    item.toggleAttribute("aria-current", part === plan.chosen);
    for (const input of item.querySelectorAll("[data-field]")) {
      if (input !== document.activeElement) input.value = Math.round(part[input.dataset.field] * 100);
    }
  }

  function rowOf(part, place) {
    const item = row.content.cloneNode(true).firstElementChild;
    item.querySelector("[data-name]").textContent = `${place + 1}. ${NAMES[part.kind]}`;
    for (const sized of item.querySelectorAll("[data-sized]")) sized.hidden = part.kind === "focus";
    fill(item, part);
    item.addEventListener("focusin", () => { plan.chosen = part; show({ rows: false }); });
    item.addEventListener("input", ({ target }) => {
      if (target.value === "") return;
      plan.place(part, { [target.dataset.field]: Number(target.value) / 100 });
      show({ rows: false });
    });
    item.querySelector("[data-remove]").addEventListener("click", () => {
      plan.remove(part);
      show();
      say(`Đã bỏ. Còn ${plan.parts.length} vùng.`);
      (list.querySelector("[data-remove]") || canvas).focus();
    });
    return item;
  }

  function add(kind, place) {
    const part = plan.add(kind, place);
    say(part ? `Đã thêm: ${NAMES[kind].toLowerCase()}.` : `Mỗi lần che nhiều nhất ${plan.most} vùng.`);
    show();
    return part;
  }

  function where(event) {
    const box = canvas.getBoundingClientRect();
    // The picture may be narrower or lower than its canvas element.
    const scale = Math.min(box.width / canvas.width, box.height / canvas.height);
    const [left, top] = [(box.width - canvas.width * scale) / 2, (box.height - canvas.height * scale) / 2];
    const x = (event.clientX - box.left - left) / (canvas.width * scale);
    const y = (event.clientY - box.top - top) / (canvas.height * scale);
    return { x: Math.min(Math.max(x, 0), 1), y: Math.min(Math.max(y, 0), 1) };
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button > 0) return;
    const from = where(event);
    const held = tool() === "focus" || tool() === "cut" ? null : plan.at(from.x, from.y);
    canvas.setPointerCapture(event.pointerId);
    if (held) {
      plan.chosen = held;
      drag = { part: held, move: { x: from.x - held.x, y: from.y - held.y } };
      show({ rows: false });
    } else {
      drag = { from };
    }
  });

  canvas.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const to = where(event);
    if (drag.move) {
      plan.place(drag.part, { x: to.x - drag.move.x, y: to.y - drag.move.y });
      show({ rows: false });
      return;
    }
    const { from } = drag;
    const box = {
      x: Math.min(from.x, to.x), y: Math.min(from.y, to.y),
      w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y),
    };
    if (!drag.part && tool() !== "focus" && Math.max(box.w, box.h) > A_TAP) {
      drag.part = add(tool(), box);
      if (!drag.part) drag = null;
    } else if (drag.part) {
      plan.place(drag.part, box);
      show({ rows: false });
    }
  });

  canvas.addEventListener("pointerup", (event) => {
    if (drag && !drag.part && tool() === "focus") add("focus", where(event));
    drag = null;
  });
  canvas.addEventListener("pointercancel", () => { drag = null; });

  canvas.addEventListener("keydown", (event) => {
    const part = plan.chosen;
    if (!part) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      plan.remove(part);
      show();
    } else if (event.key in ARROWS) {
      const [across, down] = ARROWS[event.key].map((value) => value * STEP);
      plan.place(part, event.shiftKey
        ? { w: part.w + across, h: part.h + down }
        : { x: part.x + across, y: part.y + down });
      show({ rows: false });
    } else {
      return;
    }
    event.preventDefault();
  });

  for (const button of form.querySelectorAll("[data-add]")) {
    button.addEventListener("click", () => {
      // Side by side, so that a new part does not lie on the last one.
      const place = { x: 0.1 + 0.15 * (plan.parts.length % 5), y: 0.4 };
      const part = add(button.dataset.add, { ...place, ...SIZE });
      if (part) list.lastElementChild.querySelector("input").focus();
    });
  }

  form.addEventListener("submit", (event) => {
    if (plan.parts.length) return;
    event.preventDefault();
    say("Chưa có gì để làm: vẽ vùng che, khung cắt, hoặc chọn điểm chính.");
    canvas.focus();
  });

  if (source.complete) show();
  else source.addEventListener("load", () => show());
}

const form = document.querySelector("form[data-retouch]");
if (form) start(form);

// Lets go of texts that have arrived, and tells on the desk of those that only this device has.

import { ask, clock } from "./ask.js";
import { dropArrived, dropOld, records } from "./store.js";

async function look(address) {
  dropOld();
  const names = records().map((it) => it.name);
  if (!names.length) return;
  const answer = await ask(address, { names });
  if (!answer || !answer.user) return;
  dropArrived(answer.user, answer.arrived);
  const desk = document.querySelector(".desk");
  const left = records(answer.user);
  if (desk && left.length) desk.before(told(left));
}

function told(left) {
  const list = document.createElement("ul");
  list.className = "kept-left review-note review-note-strong";
  for (const { path, title, at } of left) {
    const [line, way] = [document.createElement("li"), document.createElement("a")];
    Object.assign(way, { href: path, textContent: title || "chưa có tiêu đề" });
    line.append(`Máy này còn giữ phần chưa gửi lúc ${clock(at)} của bài `, way);
    list.append(line);
  }
  return list;
}

const { keptAsk } = document.querySelector("script[data-kept-ask]").dataset;
// An open form sees to its own.
if (!document.querySelector("[data-kept]")) look(keptAsk);

// Signing out takes along what forms kept on this phone, after asking once.

import { forgetForms, records } from "../kept/store.js";
import { forgetAll, unsent } from "./kept.js";

const PATIENCE = 1500;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!/\/(logout|account\/end-sessions)\/$/.test(new URL(form.action, window.location.href).pathname)) return;
  event.preventDefault();
  const count = unsent() + records().length;
  if (count && !window.confirm(`Máy này còn ${count} bài chưa gửi hết. Đăng xuất sẽ xóa khỏi máy phần chưa gửi. Vẫn đăng xuất?`)) return;
  forgetForms();
  const patience = new Promise((resolve) => { window.setTimeout(resolve, PATIENCE); });
  Promise.race([forgetAll(), patience]).then(() => form.submit());
});

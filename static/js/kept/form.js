// Holds the text of an open form on the device until the portal has it, and sees to its sending.

import { ask, clock } from "./ask.js";
import { Bar } from "./bar.js";
import { showOthers } from "./others.js";
import { drop, dropArrived, dropOld, keep, records } from "./store.js";

const SOON = 300;
const AGAIN = 15000;
// Longer than an autosave takes to begin: it sees nothing of the first two seconds of a page.
const OVERLOOKED = 6000;
const OWN = new Set(["csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "next", "take_over"]);
const isOwn = (name) => OWN.has(name) || name.startsWith("kept_");
const KEPT = "Chưa gửi được, đã giữ trên máy này.";
const NOT_KEPT = "Chưa gửi được, và trình duyệt này không giữ được chữ: đừng đóng trang.";

class OpenForm {
  constructor(box, form) {
    Object.assign(this, { box, form });
    const { user, name, number } = box.dataset;
    this.user = user;
    this.name = name || `${Date.now()}-${Math.random().toString(36).slice(2, 10)}`;
    this.number = Number(number) || 0;
    this.isRefused = Boolean(name);
    this.arrived = 0;
    this.known = null;
    this.trouble = "";
    this.timer = 0;
    this.bar = new Bar(box, form);
  }

  get record() { return { user: this.user, name: this.name }; }

  input(name) { return this.form.querySelector(`:scope > [name="${name}"]`); }

  get stamp() {
    const opened = this.form.querySelector('[name="kept_opened"]');
    if (opened) return opened.value;
    const parts = ["loaded_revision_id", "loaded_revision_created_at"].map((name) => this.input(name)?.value);
    return parts.every(Boolean) ? parts.join(" ") : "";
  }

  entries() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && !isOwn(name));
  }

  // What the form was like before the person touched it is nothing that could be lost.
  touched() { this.known ??= JSON.stringify(this.entries()); }

  keep() {
    if (this.known === null) return;
    const entries = this.entries();
    const now = JSON.stringify(entries);
    if (now === this.known) return;
    this.known = now;
    this.number += 1;
    const [path, title] = [new URL(this.form.action, window.location.href).pathname, this.form.elements.title?.value];
    this.isKept = keep({ ...this.record, number: this.number, path, title, entries, stamp: this.stamp });
    if (!this.isKept && this.trouble) this.bar.tell(NOT_KEPT, { warn: true });
    if (!navigator.onLine) this.isAway();
    window.clearTimeout(this.overlooked);
    this.overlooked = window.setTimeout(() => this.trouble || this.sendAgain(), OVERLOOKED);
  }

  keepSoon() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), SOON);
  }

  get isUnsent() { return this.number > this.arrived; }

  reached(number) {
    this.arrived = Math.max(this.arrived, number);
    if (!this.isUnsent) drop(this.record);
  }

  saving(event) {
    this.touched();
    this.keep();
    this.sending = this.number;
    event.detail.formData.set("kept_form", this.name);
    event.detail.formData.set("kept_number", this.number);
  }

  saved({ revision_id: id, revision_created_at: at, pk }) {
    if (pk) this.box.dataset.page = pk;
    this.knows(id, at);
    this.reached(this.sending);
    this.settle();
  }

  // This form's own newest version; what it was refused before has been settled.
  knows(id, at) {
    this.form.querySelector('[name="kept_opened"]')?.remove();
    const values = { loaded_revision_id: id, loaded_revision_created_at: at };
    for (const [name, value] of Object.entries(values)) {
      const field = this.input(name);
      if (field && value) field.value = value;
    }
  }

  settle() {
    this.trouble = "";
    this.bar.clear();
    this.bar.tell(this.isUnsent ? "Đang gửi tiếp…" : `Đã lưu ${clock(Date.now())}`);
  }

  failed(type) {
    this.keep();
    if (type === "network_error") this.isAway();
    else this.ask({ isFailed: true });
  }

  isAway() {
    this.trouble = "away";
    this.bar.tell(this.isKept === false ? NOT_KEPT : `Mất mạng. ${KEPT} Có mạng lại sẽ tự gửi.`, { warn: true });
  }

  async ask({ isFailed = false } = {}) {
    const { ask: address, page } = this.box.dataset;
    const answer = await ask(address, { names: [this.name], page, stamp: this.stamp });
    if (!answer) this.isAway();
    else if (answer.user !== this.user) this.isSignedOut(answer);
    else this.answered(answer, isFailed);
    return !this.trouble;
  }

  isSignedOut({ user, name }) {
    this.trouble = "signed-out";
    const who = user ? `Máy này đang đăng nhập tên ${name}, nên bài chưa gửi.` : "Phiên đăng nhập đã hết.";
    this.bar.tell(`Phiên đăng nhập đã hết: đăng nhập lại. ${KEPT}`, { warn: true, isLed: true });
    this.bar.show(
      `${who} Chữ bạn gõ còn nguyên ở đây và đã giữ trên máy. Đăng nhập lại ở thẻ mới bằng tài khoản của bạn rồi về thẻ này: bài tự gửi tiếp.`,
      [{ label: "Đăng nhập lại", href: this.box.dataset.login }],
    );
  }

  answered({ csrf, bar, mine, arrived }, isFailed) {
    const wasIn = this.trouble;
    this.renew(csrf);
    this.reached(arrived[this.name] || 0);
    if (mine && `${mine.revision_id} ${mine.revision_created_at}` !== this.stamp) {
      // It was this form that saved; only the answer was lost.
      this.knows(mine.revision_id, mine.revision_created_at);
      this.form.dataset.wAutosaveRevisionIdValue = mine.revision_id;
      this.settle();
      this.sendAgain();
    } else if (bar) {
      this.trouble = "other";
      this.bar.showHtml(bar);
      this.bar.tell(`Chưa lưu: có lời nhắc ở đầu bài. ${KEPT}`, { warn: true, isLed: true });
    } else if (wasIn) {
      this.settle();
      this.sendAgain();
    } else if (isFailed) this.bar.tell(KEPT, { warn: true });
  }

  // After signing in again in another window the tokens that were printed here are old.
  renew(csrf) {
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = csrf;
    if (window.wagtailConfig) window.wagtailConfig.CSRF_TOKEN = csrf;
  }

  sendAgain() {
    if (!this.isUnsent) return;
    this.form.dataset.wAutosaveActiveValue = "true";
    const again = new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } });
    this.form.dispatchEvent(again);
  }

  pinged({ other_sessions: others }) {
    if (!others) return;
    showOthers(this.bar.here, others, this.box.dataset.who);
    if (others.length || this.trouble === "other") this.ask();
  }

  lookAgain() {
    if (this.trouble && this.trouble !== "other" && document.visibilityState === "visible") this.ask();
  }

  submitted(event) {
    this.touched();
    this.keep();
    const { submitter } = event;
    if (this.trouble === "away" || this.trouble === "signed-out") {
      // It would lead to an error or to the sign-in page, away from what was typed.
      event.preventDefault();
      this.ask().then((isFine) => isFine && this.sendWhole(submitter));
      return;
    }
    this.carry({ kept_form: this.name, kept_number: this.number });
    const other = this.box.querySelector("[data-other]");
    if (this.isConfirmed && other) this.carry({ take_over: other.dataset.other });
    this.isConfirmed = false;
  }

  sendWhole(submitter) {
    this.carry({ kept_form: this.name, kept_number: this.number });
    if (submitter?.name) this.carry({ [submitter.name]: submitter.value });
    this.form.submit();
  }

  carry(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.input(name) || document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      this.form.prepend(field);
    }
  }

  // What an earlier window could not send.
  async offer() {
    dropOld();
    const names = records(this.user).map((it) => it.name);
    if (!names.length) return;
    const answer = await ask(this.box.dataset.ask, { names });
    if (answer?.user === this.user) dropArrived(this.user, answer.arrived);
    const left = records(this.user).find((it) => it.path === window.location.pathname && it.name !== this.name);
    if (!left || this.bar.isShown) return;
    this.bar.show(`Bản chưa gửi lúc ${clock(left.at)}, còn giữ trên máy này: “${left.title || "chưa có tiêu đề"}”.`, [
      { label: "Dùng", run: () => this.use(left) },
      { label: "Bỏ", isSecond: true, run: () => this.leave(left) },
    ]);
  }

  // The portal takes it in as that form's, so that every field comes back whatever draws it.
  use({ name, number, path, entries, stamp }) {
    const [id, at] = stamp.split(" ");
    const loaded = stamp ? [["loaded_revision_id", id], ["loaded_revision_created_at", at]] : [];
    const csrf = this.form.elements.csrfmiddlewaretoken.value;
    const carrier = document.createElement("form");
    Object.assign(carrier, { method: "post", action: path, hidden: true });
    for (const [field, value] of [...entries, ...loaded, ["kept_form", name], ["kept_number", number], ["csrfmiddlewaretoken", csrf]]) {
      const it = document.createElement("textarea");
      Object.assign(it, { name: field, value });
      carrier.append(it);
    }
    document.body.append(carrier);
    carrier.submit();
  }

  leave(record) {
    if (!window.confirm("Bỏ bản chưa gửi này? Chữ trong đó sẽ mất.")) return;
    drop(record);
    this.bar.clear();
  }

  begin() {
    const { form } = this;
    for (const kind of ["pointerdown", "keydown", "beforeinput", "drop", "paste"]) {
      form.addEventListener(kind, () => this.touched(), { capture: true });
    }
    for (const kind of ["input", "change", "click", "drop"]) form.addEventListener(kind, () => this.keepSoon());
    form.addEventListener("submit", (event) => this.submitted(event));
    // Wagtail's own question names the other person: its yes is the word that takes over.
    document.addEventListener("w-dialog:confirmed", ({ target }) => {
      this.isConfirmed = target.id === "w-save-confirmation-dialog";
    }, { capture: true });
    document.addEventListener("w-unsaved:add", () => this.keep());
    document.addEventListener("w-autosave:save", (event) => this.saving(event));
    document.addEventListener("w-autosave:success", (event) => this.saved(event.detail.data));
    document.addEventListener("w-autosave:error", (event) => this.failed(event.detail.type));
    document.addEventListener("w-swap:json", (event) => this.pinged(event.detail.data));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.keep();
      else this.lookAgain();
    });
    window.addEventListener("pagehide", () => this.keep());
    window.addEventListener("offline", () => this.isUnsent && this.isAway());
    for (const kind of ["online", "focus"]) window.addEventListener(kind, () => this.lookAgain());
    window.setInterval(() => this.lookAgain(), AGAIN);
    if (this.isRefused) {
      this.known = "";
      this.keep();
    }
    this.offer();
  }
}

const box = document.querySelector("[data-kept]");
if (box) new OpenForm(box, box.closest("form")).begin();

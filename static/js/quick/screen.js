// Joins the form, the phone's own keeping and the line to the portal.

import { goToFirstError, mended, putBack, showErrors, typed } from "./fields.js";
import { forget, forgetOld, keepState, lastState, photosOf, stateOf } from "./kept.js";
import { Line } from "./line.js";
import { Photos } from "./photos.js";
import { Rows } from "./rows.js";
import { post } from "./sending.js";

const IDLE = 2500;
const TRIES = 3;
const AWAY = "Mất mạng. Chữ và ảnh đang giữ trên máy này; có mạng lại sẽ tự gửi tiếp.";
const UNSEEN = "Chưa lưu, đã giữ trên máy này: xem câu chữ đỏ.";
const NOT_KEPT = "Trình duyệt này không giữ được chữ và ảnh: đừng đóng trang trước khi gửi xong.";

const clock = (moment) => new Date(moment).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });

const isGivenUp = (state) => (state.tried || 0) >= TRIES;

// Goes on with what this person left on this phone; true while another page is on its way.
function leadsElsewhere(form, user) {
  if (form.elements.draft.value || new URLSearchParams(window.location.search).has("moi")) return false;
  const last = lastState(user);
  if (!last || !last.draft || isGivenUp(last)) return false;
  // A draft that is gone must not keep the person from the form for ever.
  keepState(user, { ...last, tried: (last.tried || 0) + 1 });
  window.location.replace(`?ban-nhap=${last.draft}`);
  return true;
}

class Screen {
  constructor(form, user) {
    const { token, draft, version } = form.elements;
    Object.assign(this, { form, user, token, draft, version });
    this.page = form.closest(".quick");
    this.edits = 0;
    this.saved = 0;
    this.timer = 0;
    this.isQueued = false;
    this.isPressed = false;
    this.line = new Line({
      onAway: () => this.tell(AWAY),
      onBack: () => this.tell("Đã có mạng lại."),
      onSignedOut: () => this.askToSignIn(),
    });
    this.rows = new Rows(form.querySelector("[data-photos]"), this.page.querySelector("[data-row]"),
      (removed) => this.photosChanged(removed), (text) => this.tell(text));
    this.photos = new Photos(this);
  }

  tell(text) { this.form.querySelector("[data-state]").textContent = text; }

  say(text, { warn = false, link = null } = {}) {
    const place = this.page.querySelector("[data-said]");
    place.classList.toggle("quick-said--warn", warn);
    place.replaceChildren(document.createTextNode(`${text} `));
    if (!link) return;
    const way = document.createElement("a");
    [way.href, way.textContent] = link;
    place.append(way);
  }

  askToSignIn() {
    const next = encodeURIComponent(window.location.pathname + window.location.search);
    this.say("Hãy đăng nhập lại. Chữ và ảnh vẫn giữ trên máy này, đăng nhập xong sẽ hiện lại đủ.",
      { warn: true, link: [`${this.form.dataset.loginUrl}?next=${next}`, "Đăng nhập"] });
    this.tell("Chưa gửi được: phiên đăng nhập đã hết.");
    this.unlock();
    this.page.querySelector("[data-said]").scrollIntoView({ block: "center" });
  }

  keep() {
    const isKept = keepState(this.user, {
      token: this.token.value,
      draft: this.draft.value,
      version: this.version.value,
      fields: typed(this.form),
      unsent: this.edits !== this.saved,
      waiting: this.rows.waiting.length,
    });
    if (!isKept) this.notKept();
  }

  notKept() {
    if (this.isWarned) return;
    this.isWarned = true;
    this.say(NOT_KEPT, { warn: true });
    window.addEventListener("beforeunload", (event) => {
      if (this.edits !== this.saved || this.rows.waiting.length) event.preventDefault();
    });
  }

  changed() {
    this.edits += 1;
    this.keep();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), IDLE);
  }

  photosChanged(removed = null) {
    if (removed && removed.photo) this.photos.dropped(removed.photo);
    this.showPhotos();
    this.changed();
  }

  showPhotos() {
    const count = this.rows.all.length;
    this.page.classList.toggle("quick--photos", count > 0);
    this.form.querySelector("[data-count]").textContent = count ? `${count}/${this.form.dataset.most}` : "";
    this.form.querySelector("[data-order-help]").hidden = count < 2;
    const words = this.form.querySelector("[data-pick]").lastChild;
    words.textContent = count ? " Thêm ảnh" : " Chọn ảnh";
  }

  // Of several savings that wait, one is enough: it takes what is typed when its turn comes.
  save() {
    window.clearTimeout(this.timer);
    if (this.isQueued) return;
    // Before asking: on an empty line its turn comes at once.
    this.isQueued = true;
    this.ask("stay", { first: true });
  }

  async ask(act, options) {
    const answer = await this.line.add(() => this.request(act), options);
    if (answer.end === "refused") showErrors(this.form, { form: [answer.said] }, { all: act !== "stay" });
    return answer;
  }

  async request(act) {
    this.isQueued = false;
    const data = new FormData(this.form);
    data.delete("photos");
    data.set("act", act);
    if (this.over) data.set("take_over", this.over);
    const edits = this.edits;
    const answer = await post(this.form.action, data);
    if (answer.end === "ok") this.arrived(answer.data, edits, act);
    return answer;
  }

  arrived(data, edits, act) {
    this.at(data);
    this.showOver(data.over);
    if (!data.over) this.saved = edits;
    // It was sent from another window, or by a press whose answer was lost.
    if (data.sent && act === "stay") {
      this.leaveFor(data.done);
      return;
    }
    showErrors(this.form, data.errors, { all: act !== "stay" });
    if (data.note) this.say(data.note, { warn: true });
    if (act === "send") this.page.querySelector("[data-lines]").innerHTML = data.lines;
    if (data.rows.length) {
      this.rows.join(data.rows);
      this.showPhotos();
    }
    if (data.over) this.tell(UNSEEN);
    else if (act === "stay") this.tell(`Đã lưu nháp lúc ${clock(Date.now())}.`);
    this.keep();
  }

  // A colleague's version that the person has not seen: saving over it takes a word of theirs.
  showOver(stamp) {
    this.over = "";
    const place = this.form.querySelector("[data-over]");
    place.hidden = !stamp;
    place.querySelector("button").value = stamp;
  }

  // The draft and its version as the portal has them now.
  at({ draft, version, unit: own }) {
    if (version) this.version.value = version;
    const { unit } = this.form.elements;
    if (unit && own) {
      unit.value = own;
      unit.disabled = true;
    }
    if (!draft || this.draft.value === String(draft)) return;
    this.draft.value = draft;
    window.history.replaceState(null, "", `?ban-nhap=${draft}`);
  }

  async press(act) {
    if (this.isPressed) return;
    this.lock();
    await this.photos.settled();
    const refused = this.rows.refused;
    if (refused.length) {
      showErrors(this.form, { photos: [`${refused.length} ảnh chưa gửi được: bỏ ảnh ấy, hoặc bấm “Thử lại”.`] });
      this.unlock();
      goToFirstError(this.form);
      return;
    }
    this.tell(act === "send" ? "Đang gửi duyệt…" : "Đang lưu…");
    window.clearTimeout(this.timer);
    this.freeze(true);
    const answer = await this.ask(act);
    if (answer.end === "ok" && answer.data.done) {
      await this.leaveFor(answer.data.done);
      return;
    }
    this.unlock();
    if (answer.end !== "ok") this.tell("Chưa gửi được: xem câu chữ đỏ.");
    else this.tell(answer.data.over ? UNSEEN : "Đã lưu nháp, chưa gửi: xem các mục chữ đỏ.");
    goToFirstError(this.form);
  }

  async leaveFor(address) {
    await forget(this.user, this.token.value);
    window.location.assign(address);
  }

  // What would be typed while the story is being sent would not be in it. The line that says how
  // far it is stays outside: what is inert is not read aloud.
  freeze(on) {
    for (const part of this.form.children) part.inert = on && !part.matches(".quick-send");
  }

  lock() {
    this.isPressed = true;
    for (const button of this.form.querySelectorAll("[data-send], [data-full]")) button.disabled = true;
    this.tell("Đang gửi nốt ảnh…");
  }

  unlock() {
    this.isPressed = false;
    this.freeze(false);
    for (const button of this.form.querySelectorAll("[data-send], [data-full]")) button.disabled = false;
  }

  async restore() {
    const kept = stateOf(this.user, this.token.value) || (this.draft.value ? null : this.adopted());
    if (!kept) return;
    const waiting = await photosOf(this.user, kept.token);
    if (kept.token !== this.token.value) {
      for (const photo of waiting) await this.photos.keep(photo);
      await forget(this.user, kept.token);
    }
    if (kept.unsent) {
      putBack(this.form, kept.fields);
      // They were typed into that version: a newer one must not be taken for theirs.
      if (kept.token === this.token.value) this.version.value = kept.version || "";
    }
    if (kept.unsent || waiting.length) this.edits += 1;
    this.photos.goOn(waiting);
    this.keep();
    if (kept.unsent || waiting.length) this.save();
    this.say(`Tiếp tục tin đang viết dở lúc ${clock(kept.at)}.`, { link: ["?moi=1", "Viết tin khác"] });
  }

  // What was typed before the portal had heard of it, in the empty form.
  adopted() {
    if (new URLSearchParams(window.location.search).has("moi")) return null;
    const last = lastState(this.user);
    if (!last || (last.draft && !isGivenUp(last))) return null;
    // A draft that could not be opened any more: what is left of it begins a new one.
    if (!last.draft) this.token.value = last.token;
    return { ...last, unsent: true };
  }

  listen() {
    const { form } = this;
    for (const kind of ["input", "change"]) {
      form.addEventListener(kind, ({ target }) => {
        if (target.type === "file") return;
        // While it is being typed, what is to be mended is still read.
        if (kind === "change") mended(target);
        this.changed();
      });
    }
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || event.target.name !== "title") return;
      event.preventDefault();
      form.elements.text.focus();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter?.name === "take_over") {
        this.over = event.submitter.value;
        this.save();
        return;
      }
      const act = event.submitter ? event.submitter.value : "stay";
      if (act === "send" || act === "full") this.press(act);
      else if (act === "stay") this.save();
    });
    const [column, genre] = [form.elements.column, form.elements.genre];
    const filed = form.querySelector("[data-filed]");
    const show = () => { filed.textContent = [column, genre].map((it) => it.selectedOptions[0].text).join(", "); };
    for (const it of [column, genre]) it.addEventListener("change", show);
    show();
  }

  begin() {
    this.page.classList.add("quick--live");
    this.form.querySelector("[data-pick]").hidden = false;
    this.listen();
    this.showPhotos();
    this.restore().then(() => this.showPhotos());
    if (!this.form.elements.title.value) this.form.elements.title.focus();
  }
}

forgetOld();
const form = document.querySelector("form[data-quick]");
if (form && !leadsElsewhere(form, form.dataset.user)) new Screen(form, form.dataset.user).begin();

// Takes photos from the phone: kept at once, made smaller, sent one by one, each with its own word.

import { dropPhoto, keepPhoto } from "./kept.js";
import { post } from "./sending.js";
import { shrunk } from "./shrink.js";

const MOST_BYTES = 30 * 1024 * 1024;
const NO_PICTURE = "Tệp này không phải ảnh. Hãy chọn ảnh JPEG, PNG, WebP, AVIF hoặc HEIC.";
const UNREAD = "Chưa đọc được ảnh này. Bỏ ảnh rồi chọn lại, hoặc chọn ảnh khác.";
const TOO_HEAVY = "Ảnh nặng quá 30 MB. Hãy chọn bản nhỏ hơn.";

export class Photos {
  constructor(screen) {
    this.screen = screen;
    this.under = new Set();
    this.prepared = Promise.resolve();
    const field = screen.form.querySelector("[data-files]");
    field.addEventListener("change", () => {
      this.take([...field.files]);
      field.value = "";
    });
    screen.form.querySelector("[data-photos]").addEventListener("click", (event) => {
      const button = event.target.closest("[data-retry]");
      if (button) this.send(button.closest("li"));
    });
  }

  take(files) {
    const { rows, form } = this.screen;
    const most = Number(form.dataset.most);
    const room = Math.max(0, most - rows.all.length);
    const place = form.querySelector('[data-error="photos"]');
    const over = files.slice(room).map((file) => file.name);
    place.textContent = over.length ? `Mỗi tin nhiều nhất ${most} ảnh. Chưa thêm: ${over.join(", ")}.` : "";
    const photos = files.slice(0, room).map((file, number) => ({
      id: `${Date.now()}-${number}-${Math.random()}`,
      name: file.name,
      blob: file,
      ready: false,
      place: rows.all.length + number,
    }));
    // All are put away before the first is worked on: the tab may be closed in between.
    this.prepared = this.prepared.then(async () => {
      for (const photo of photos) await this.keep(photo);
    });
    this.goOn(photos);
    this.screen.photosChanged();
    const { caption } = form.elements;
    if (photos.length && !caption.value) caption.focus();
  }

  async keep(photo) {
    const { user, token } = this.screen;
    if (!await keepPhoto(user, token.value, photo)) this.screen.notKept();
  }

  // Photos as they were chosen, or as they were kept.
  goOn(photos) {
    for (const photo of photos) {
      const row = this.screen.rows.add(photo);
      this.screen.rows.show(row, { said: "Đang chờ…" });
      this.prepared = this.prepared.then(() => this.prepare(row, photo)).catch(() => this.refuse(row, UNREAD));
    }
  }

  async prepare(row, photo) {
    if (!row.isConnected) return;
    const { rows } = this.screen;
    if (photo.blob.type && !photo.blob.type.startsWith("image/")) {
      this.refuse(row, NO_PICTURE);
      return;
    }
    const { blob, thumb } = await shrunk(photo.blob);
    rows.show(row, { said: "Đang chờ gửi…", thumb });
    if (blob.size > MOST_BYTES) {
      this.refuse(row, TOO_HEAVY);
      return;
    }
    if (blob !== photo.blob) {
      photo.blob = blob;
      if (row.isConnected) await this.keep(photo);
    }
    this.send(row);
  }

  // What can't be used is not kept: the phone's own gallery has it.
  refuse(row, said, retry = false) {
    this.screen.rows.show(row, { said, refused: true, retry });
    if (!retry) dropPhoto(row.photo.id);
    this.screen.showPhotos();
  }

  dropped(photo) { dropPhoto(photo.id); }

  send(row) {
    if (!row.isConnected) return;
    this.screen.rows.show(row, { said: "Đang chờ gửi…", share: 0 });
    const sent = this.screen.line.add(() => this.request(row)).then((answer) => {
      if (answer.end === "refused" && row.isConnected) this.refuse(row, answer.said, true);
    });
    this.under.add(sent);
    sent.finally(() => this.under.delete(sent));
  }

  async request(row) {
    const { screen } = this;
    if (!row.isConnected) return { end: "gone" };
    const data = new FormData();
    for (const name of ["csrfmiddlewaretoken", "token", "draft", "version", "unit"]) {
      const field = screen.form.elements[name];
      if (field) data.set(name, field.value);
    }
    data.set("photos", row.photo.blob, row.photo.name);
    screen.rows.show(row, { said: "Đang gửi…", share: 0 });
    const answer = await post(screen.form.dataset.photoUrl, data, (share) => {
      screen.rows.show(row, { said: share < 100 ? `Đang gửi ${share}%` : "Đang xử lý…", share });
    });
    if (answer.end === "ok") await this.arrived(row, answer.data);
    else if (answer.end !== "refused") screen.rows.show(row, { said: "Chờ gửi lại" });
    return answer;
  }

  async arrived(row, data) {
    const { screen } = this;
    screen.at(data);
    if (data.error) {
      this.refuse(row, data.error);
      screen.keep();
      return;
    }
    const isConnected = row.isConnected;
    const isTwin = isConnected && screen.rows.arrived(row, data.html, data.photo);
    if (isTwin) screen.tell(`Ảnh ${row.photo.name} đã có trong tin.`);
    screen.photosChanged();
    // Only now: the portal has it, and the row that says so stands in the form.
    await dropPhoto(row.photo.id);
    screen.keep();
  }

  // When nothing is on its way any more.
  async settled() {
    await this.prepared;
    while (this.under.size) await Promise.all(this.under);
  }
}

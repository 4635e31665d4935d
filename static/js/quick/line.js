// One line to the portal: words before photos, a pause while it is away, nothing twice at once.

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;
const UNREAD_TRIES = 4;
const UNREAD = "Máy chủ không đọc được phần vừa gửi. Chữ và ảnh vẫn giữ trên máy này, hãy tải lại trang rồi thử lại.";
const BROKEN = "Trang gặp lỗi khi gửi. Chữ và ảnh vẫn giữ trên máy này, hãy tải lại trang rồi thử lại.";

export class Line {
  #jobs = [];
  #busy = false;
  #wait = FIRST_WAIT;
  #timer = 0;
  #signedOut = false;

  constructor({ onAway, onBack, onSignedOut }) {
    Object.assign(this, { onAway, onBack, onSignedOut });
    window.addEventListener("online", () => this.goOn());
    // Perhaps the person has signed in again in another window.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.goOn();
    });
  }

  get isEmpty() { return !this.#busy && this.#jobs.length === 0; }

  // A job makes its request anew at each try; resolves when the portal has answered.
  add(job, { first = false } = {}) {
    return new Promise((resolve) => {
      const entry = { job, resolve };
      if (first) this.#jobs.unshift(entry);
      else this.#jobs.push(entry);
      this.#run();
    });
  }

  goOn() {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#signedOut = false;
    this.#run();
  }

  async #run() {
    if (this.#busy || this.#timer || this.#signedOut || !this.#jobs.length) return;
    this.#busy = true;
    const entry = this.#jobs.shift();
    let answer;
    try {
      answer = await entry.job();
    } catch (error) {
      window.reportError(error);
      answer = { end: "refused", said: BROKEN };
    } finally {
      this.#busy = false;
    }
    if (answer.isUnread) {
      entry.unread = (entry.unread || 0) + 1;
      if (entry.unread >= UNREAD_TRIES) answer = { end: "refused", said: UNREAD };
    }
    if (answer.end === "away" || answer.end === "signed-out") this.#hold(entry, answer.end);
    else {
      if (this.#wait > FIRST_WAIT) this.onBack();
      this.#wait = FIRST_WAIT;
      entry.resolve(answer);
    }
    this.#run();
  }

  #hold(entry, why) {
    this.#jobs.unshift(entry);
    if (why === "signed-out") {
      this.#signedOut = true;
      this.onSignedOut();
      return;
    }
    this.onAway();
    this.#timer = window.setTimeout(() => this.goOn(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}

// Looks at what is pasted into a story: old fonts are asked about, the rest comes in clean.
import { cleaned } from "./clean.js";

const OLD_FONT = /(?:^|["'\s:,=;])\.vn[a-z]|vni[-\s]/i;
const LATIN = /[\u00a1-\u00ff]/;
const MODERN = /[\u0100-\u017f\u01a0-\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
// Letters of the old fonts that a line of today's Vietnamese does not have.
const NOT_VIETNAMESE = /[\u00a8\u00ad\u00b6\u00b8\u00b9\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const TYPED = 'input[type="text"], input:not([type]), textarea';
const OWN_COPY = "data-draftjs-conductor-fragment";

const root = document.querySelector("[data-paste]");
const ours = new WeakSet();

const hasOldLine = (text) =>
    text.split("\n").some((line) => NOT_VIETNAMESE.test(line) && !MODERN.test(line.normalize("NFC")));

const mayBeOld = (html, text) =>
    OLD_FONT.test(html) || (LATIN.test(text) && !MODERN.test(text.normalize("NFC"))) || hasOldLine(text);

const syllables = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const fieldOf = (target) => {
    const rich = target.closest && target.closest(".Draftail-Editor [contenteditable=true]");
    if (rich) {
        return { rich, place: rich.closest(".Draftail-Editor__wrapper, .Draftail-Editor") };
    }
    const typed = target.closest && target.closest(TYPED);
    return typed && typed.form && typed.form.matches("[data-edit-form], [data-quick]") ? { typed, place: typed } : null;
};

const insert = (field, html, text) => {
    if (field.typed) {
        const { typed } = field;
        const line = typed.localName === "input" ? text.replace(/\s*\n\s*/g, " ").trim() : text;
        typed.setRangeText(line, typed.selectionStart, typed.selectionEnd, "end");
        typed.dispatchEvent(new Event("input", { bubbles: true }));
        typed.dispatchEvent(new Event("change", { bubbles: true }));
        typed.focus();
        return;
    }
    field.rich.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html) {
        clipboardData.setData("text/html", html);
    }
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    ours.add(event);
    field.rich.dispatchEvent(event);
};

const bar = (field, name) => {
    const old = field.place.parentElement.querySelector(`:scope > [data-paste-bar="${name}"]`);
    const fresh = root.querySelector(`template[data-paste-${name}]`).content.firstElementChild.cloneNode(true);
    fresh.dataset.pasteBar = name;
    if (old) {
        old.replaceWith(fresh);
    } else {
        field.place.after(fresh);
    }
    for (const button of fresh.querySelectorAll("[data-close]")) {
        button.addEventListener("click", () => fresh.remove());
    }
    return fresh;
};

const tell = (field, sentence) => {
    const told = bar(field, "told");
    told.querySelector("[data-sentence]").textContent = sentence;
};

// What the editor can't hold is said; a long text is asked for its source.
const after = (field, text, left) => {
    const sentences = [];
    if (left.pictures) {
        sentences.push(`${left.pictures} ảnh không dán theo: thêm ảnh bằng phần “Ảnh”.`);
    }
    if (left.tables) {
        sentences.push("Bảng thành từng dòng chữ: muốn giữ bảng, thêm phần “Bảng”.");
    }
    if (sentences.length) {
        tell(field, sentences.join(" "));
    }
    const count = syllables(text);
    const length = document.querySelector("[data-pasted-length]");
    if (count <= Number(root.dataset.pasteLimit) || !length) {
        return;
    }
    length.value = String(Math.max(count, Number(length.value) || 0));
    length.dispatchEvent(new Event("change", { bubbles: true }));
    bar(field, "source").querySelector("[data-count]").textContent = String(count);
};

const paste = (field, html, text) => {
    const clean = field.rich && html ? cleaned(html) : { html: "", pictures: 0, tables: 0 };
    insert(field, clean.html, text);
    after(field, text, clean);
};

const show = (field, given, read) => {
    const asked = bar(field, "fonts");
    asked.querySelector("[data-fonts]").textContent = read.fonts.join(", ");
    const list = asked.querySelector("[data-samples]");
    const sample = list.firstElementChild;
    list.replaceChildren(
        ...read.samples.map(([before, changed]) => {
            const row = sample.cloneNode(true);
            row.querySelector("[data-before]").textContent = before;
            row.querySelector("[data-after]").textContent = changed;
            return row;
        }),
    );
    asked.querySelector("[data-more]").textContent = read.more ? `và ${read.more} đoạn nữa` : "";
    const choose = (name, { html, text }) =>
        asked.querySelector(`[data-${name}]`).addEventListener("click", () => {
            asked.remove();
            paste(field, html, text);
        });
    choose("convert", read);
    choose("keep", given);
    asked.querySelector("[data-convert]").focus();
};

const ask = async (field, given) => {
    const form = new FormData();
    form.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    form.append("html", given.html);
    form.append("text", given.text);
    try {
        const answer = await fetch(root.dataset.paste, { method: "POST", body: form, credentials: "same-origin" });
        const read = answer.ok && !answer.redirected ? await answer.json() : null;
        if (read && read.samples.length) {
            show(field, given, read);
            return;
        }
        paste(field, given.html, given.text);
        if (!read) {
            tell(field, "Chưa kiểm tra được phông chữ cũ. Nếu chữ hiện sai, hãy xóa đi rồi dán lại.");
        }
    } catch {
        paste(field, given.html, given.text);
        tell(field, "Mất kết nối nên chưa kiểm tra được phông chữ cũ. Nếu chữ hiện sai, dán lại khi có mạng.");
    }
};

const onPaste = (event) => {
    const field = ours.has(event) || !event.clipboardData ? null : fieldOf(event.target);
    const html = field ? event.clipboardData.getData("text/html") : "";
    const text = field ? event.clipboardData.getData("text/plain") : "";
    if (!field || !text.trim() || html.includes(OWN_COPY)) {
        return;
    }
    field.place.parentElement.querySelectorAll(":scope > [data-paste-bar]").forEach((it) => it.remove());
    if (mayBeOld(html, text)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        ask(field, { html, text });
    } else if (field.rich && html) {
        event.preventDefault();
        event.stopImmediatePropagation();
        paste(field, html, text);
    } else {
        after(field, text, { pictures: 0, tables: 0 });
    }
};

if (root) {
    document.addEventListener("paste", onPaste, true);
}

// On the review screen: a point hangs on the sentence that is selected in the story, or on a part.

import { forgetSent, keep, kept } from "./kept.js";

const frame = document.querySelector("[data-read]");
const pick = document.querySelector("[data-pick]");
const list = document.querySelector("[data-point-rows]");
const form = document.querySelector("[data-return]");
const decide = document.querySelector("#decide-form [data-controller~='w-kbd']");
const NARROW = window.matchMedia("(max-width: 69.99rem)");
const BEFORE = 60;
const LONGEST = 500;
const BLOCKS = "p, li, h1, h2, h3, h4, td, th, figcaption, blockquote, dd, dt";
let chosen = null;
let count = 0;

const parts = (row) => ({
    place: row.querySelector("select"),
    text: row.querySelector("textarea"),
    shown: row.querySelector("[data-point-quote]"),
    quote: row.querySelector("[name=quote]"),
    before: row.querySelector("[name=before]"),
});

const isEmpty = (row) => {
    const { place, text, quote } = parts(row);
    return !place.value && !text.value.trim() && !quote.value;
};

const rows = () => [...list.querySelectorAll("[data-point-row]")];

// Another row like the others, with names of its own for the labels.
const added = () => {
    const row = rows()[0].cloneNode(true);
    count += 1;
    row.querySelectorAll("label").forEach((label) => {
        const field = row.querySelector(`#${label.htmlFor}`);
        field.id = `${field.id}-${count}`;
        label.htmlFor = field.id;
    });
    list.append(row);
    return row;
};

const fill = ({ path = "", quote = "", before = "", text = "" }) => {
    const row = rows().find(isEmpty) || added();
    const field = parts(row);
    field.place.value = path;
    field.text.value = text;
    field.quote.value = quote;
    field.before.value = before;
    field.shown.textContent = quote;
    field.shown.hidden = !quote;
    field.place.options[0].textContent = quote ? "câu đã chọn" : "chọn chỗ trong bài";
    return row;
};

const point = (place) => {
    const row = fill(place);
    remember();
    row.scrollIntoView({ block: "center", behavior: "instant" });
    parts(row).text.focus({ preventScroll: true });
};

const remember = (isSent = false) => {
    const filled = rows().filter((row) => !isEmpty(row));
    keep(form, {
        isSent,
        rest: form.elements.points.value,
        rows: filled.map((row) => {
            const { place, text, quote, before } = parts(row);
            return { path: place.value, text: text.value, quote: quote.value, before: before.value };
        }),
    });
};

// What a refusal gave back counts more than what this tab remembers.
const recall = () => {
    const state = kept(form);
    if (!state || form.elements.points.value || !rows().every(isEmpty)) {
        return;
    }
    form.elements.points.value = state.rest;
    state.rows.forEach((place) => fill(place));
};

// What stands before the selection in the same paragraph tells one of two equal sentences.
const selected = (story) => {
    const selection = story.getSelection();
    const quote = selection ? selection.toString().trim() : "";
    if (!quote || !selection.rangeCount) {
        return null;
    }
    const range = selection.getRangeAt(0);
    const start = range.startContainer;
    const block = (start.nodeType === Node.ELEMENT_NODE ? start : start.parentElement).closest(BLOCKS);
    const before = story.createRange();
    before.setStart(block || start, 0);
    before.setEnd(start, range.startOffset);
    return { quote: quote.slice(0, LONGEST), before: before.toString().slice(-BEFORE) };
};

const grow = (story) => {
    frame.style.height = NARROW.matches ? `${story.documentElement.scrollHeight}px` : "";
};

const watch = () => {
    const story = frame.contentDocument;
    if (!story || !story.body) {
        return;
    }
    if (list) {
        story.addEventListener("selectionchange", () => {
            chosen = selected(story);
            pick.hidden = !chosen;
        });
    }
    // Whoever has just read has the keyboard in the story.
    story.addEventListener("keydown", (event) => {
        if (decide && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            decide.click();
        }
    });
    grow(story);
    new ResizeObserver(() => grow(story)).observe(story.body);
};

if (!list) {
    forgetSent();
} else {
    recall();
    form.addEventListener("input", () => remember());
    form.addEventListener("submit", () => remember(true));
    // The script asks for more rows when they are needed.
    rows().filter(isEmpty).slice(1).forEach((row) => row.remove());
    document.querySelectorAll("[data-needs-script], [data-point-at]").forEach((it) => {
        it.hidden = false;
    });
    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-point-at]");
        if (button) {
            point({ path: button.dataset.pointAt });
        }
    });
    pick.addEventListener("click", () => {
        if (chosen) {
            point(chosen);
            pick.hidden = true;
        }
    });
}
if (frame) {
    frame.addEventListener("load", watch);
    if (frame.contentDocument && frame.contentDocument.readyState === "complete") {
        watch();
    }
}

// Takes a line of the checklist to its field, and looks again after each saving.
(() => {
    "use strict";

    const PATH = "#:w:contentpath=";
    const WRITTEN = "[contenteditable=true], textarea:not([hidden]), input:not([type=hidden])";
    const UNFOLDING = 250;
    const LATER = 5000;
    let waiting = 0;

    const placeOf = (path) =>
        path.split(".").reduce((found, part) => {
            const next = found.querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
            return next || found;
        }, document);

    // A folded panel hides its fields: every one around the place is opened first.
    const unfold = (place) => {
        for (let panel = place.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
            const toggle = panel.querySelector("[data-panel-toggle]");
            if (toggle && toggle.getAttribute("aria-expanded") === "false") {
                toggle.click();
            }
        }
    };

    const show = (hash) => {
        if (!hash.startsWith(PATH)) {
            return false;
        }
        const place = placeOf(decodeURIComponent(hash.slice(PATH.length)));
        if (place === document) {
            return false;
        }
        unfold(place);
        const input = place.querySelector(WRITTEN) || place.querySelector("select, button");
        if (input) {
            input.focus({ preventScroll: true });
        }
        // What was unfolded moves everything below it first.
        setTimeout(() => place.scrollIntoView({ block: "center" }), UNFOLDING);
        return true;
    };

    const isTyping = (list) =>
        [...list.querySelectorAll("[data-waive] input")].some(
            (input) => input.value.trim() || input === document.activeElement,
        );

    const lookLater = () => {
        clearTimeout(waiting);
        waiting = setTimeout(lookAgain, LATER);
    };

    // New lines never take away a reason that is being typed.
    const put = (list, lines) => {
        if (isTyping(list)) {
            lookLater();
            return;
        }
        list.innerHTML = lines;
        const left = list.querySelector("[data-checklist-left]");
        const told = document.querySelector("[data-checklist-told]");
        if (left && told && told.textContent !== left.dataset.checklistLeft) {
            told.textContent = left.dataset.checklistLeft;
        }
    };

    const lookAgain = async () => {
        const list = document.querySelector("[data-checklist]");
        if (!list) {
            return;
        }
        if (isTyping(list)) {
            lookLater();
            return;
        }
        try {
            const answer = await fetch(list.dataset.checklist, { credentials: "same-origin" });
            if (answer.ok && !answer.redirected) {
                put(list, await answer.text());
            }
        } catch {
            // Without a connection the lines stay as they were at the last saving.
        }
    };

    const waive = async (box) => {
        const told = box.querySelector("[role=alert]");
        const form = new FormData();
        form.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
        form.append("from", "form");
        form.append("key", box.dataset.key);
        form.append("reason", box.querySelector("input").value);
        try {
            const answer = await fetch(box.dataset.waive, { method: "POST", body: form, credentials: "same-origin" });
            const text = await answer.text();
            if (answer.ok) {
                const list = box.closest("[data-checklist]");
                box.textContent = "Đã bỏ qua.";
                put(list, text);
            } else {
                told.textContent = answer.status === 400 ? text : "Chưa lưu được lý do. Hãy thử lại.";
            }
        } catch {
            told.textContent = "Mất kết nối. Lý do còn nguyên, hãy bấm lại khi có mạng.";
        }
    };

    // Enter in the reason would save the whole story.
    document.addEventListener("keydown", (event) => {
        const box = event.key === "Enter" && !event.isComposing && event.target.closest("[data-waive]");
        if (box && event.target.matches("input")) {
            event.preventDefault();
            waive(box);
        }
    });
    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-waive] button");
        if (button) {
            waive(button.closest("[data-waive]"));
            return;
        }
        const way = event.target.closest("[data-checklist] a, [data-ticks] a, a[data-way]");
        if (way && show(way.hash)) {
            event.preventDefault();
        }
    });
    document.addEventListener("w-autosave:success", lookAgain);
    window.addEventListener("load", () => setTimeout(() => show(window.location.hash), 300));
})();

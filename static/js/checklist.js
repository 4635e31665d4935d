// Takes a line of the checklist to its field, and looks again after each saving.
(() => {
    "use strict";

    const PATH = "#:w:contentpath=";

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
        place.scrollIntoView({ block: "center" });
        const input = place.querySelector("[contenteditable], textarea, input:not([type=hidden]), select, button");
        if (input) {
            input.focus({ preventScroll: true });
        }
        return true;
    };

    const lookAgain = async () => {
        const list = document.querySelector("[data-checklist]");
        if (!list) {
            return;
        }
        try {
            const answer = await fetch(list.dataset.checklist, { credentials: "same-origin" });
            if (answer.ok && !answer.redirected) {
                list.innerHTML = await answer.text();
            }
        } catch {
            // Without a connection the lines stay as they were at the last saving.
        }
    };

    document.addEventListener("click", (event) => {
        const way = event.target.closest("[data-checklist] a");
        if (way && show(way.hash)) {
            event.preventDefault();
        }
    });
    document.addEventListener("w-autosave:success", lookAgain);
    window.addEventListener("load", () => setTimeout(() => show(window.location.hash), 300));
})();

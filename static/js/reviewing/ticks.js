// In the editing form: each point to mend stands beside its field or block too, with its tick.
(() => {
    "use strict";

    const placeOf = (path) =>
        path.split(".").reduce((found, part) => {
            const next = found.querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
            return next || found;
        }, document);

    const show = (list) => {
        list.querySelectorAll("[data-point]").forEach((point) => {
            const place = point.dataset.point ? placeOf(point.dataset.point) : document;
            if (place === document || place.querySelector(":scope > .point-beside")) {
                return;
            }
            const beside = document.createElement("div");
            beside.className = "point-beside review-note review-note-strong";
            beside.append(...[...point.cloneNode(true).childNodes].filter((it) => !it.matches?.("[data-way]")));
            place.prepend(beside);
        });
    };

    const tell = (address, isMended, said) => {
        document.querySelectorAll(`[data-tick="${CSS.escape(address)}"]`).forEach((box) => {
            box.checked = isMended;
            box.closest("label").querySelector("[data-told]").textContent = said;
        });
    };

    const tick = async (box) => {
        const isMended = box.checked;
        const form = new FormData();
        form.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
        form.append("from", "form");
        form.append("mended", isMended ? "1" : "0");
        try {
            const answer = await fetch(box.dataset.tick, { method: "POST", body: form, credentials: "same-origin" });
            const text = await answer.text();
            if (answer.ok && !answer.redirected) {
                tell(box.dataset.tick, isMended, isMended ? text : "");
            } else {
                tell(box.dataset.tick, !isMended, answer.status === 400 ? text : "Chưa ghi được, hãy thử lại.");
            }
        } catch {
            tell(box.dataset.tick, !isMended, "Mất kết nối, hãy đánh dấu lại khi có mạng.");
        }
    };

    document.addEventListener("change", (event) => {
        if (event.target.matches("[data-tick]")) {
            tick(event.target);
        }
    });
    // Blocks of the text are drawn by Wagtail's own scripts first.
    window.addEventListener("load", () => document.querySelectorAll("[data-ticks]").forEach(show));
})();

// Copies the text of a box; where no clipboard is given, the text is selected for the hand.
// A box may say in data-copied where it goes; else it is another channel.
const COPIED = "Đã chép. Dán vào kênh cần đăng.";
const SELECTED = "Đã chọn sẵn chữ: bấm giữ rồi chọn Sao chép.";

// Browsers inside other programs, and pages without https, lack the clipboard.
function copySelected(field) {
    field.focus();
    field.select();
    try {
        return document.execCommand("copy");
    } catch {
        return false;
    }
}

async function copy(field) {
    try {
        await navigator.clipboard.writeText(field.value);
        return true;
    } catch {
        return copySelected(field);
    }
}

for (const box of document.querySelectorAll("[data-copy-box]")) {
    const field = box.querySelector("textarea, input");
    const button = box.querySelector("[data-copy]");
    const told = box.querySelector("[data-told]");
    button.hidden = false;
    button.addEventListener("click", async () => {
        const done = await copy(field);
        if (done) button.focus();
        // Said again when it is pressed again.
        told.textContent = "";
        requestAnimationFrame(() => { told.textContent = done ? box.dataset.copied || COPIED : SELECTED; });
    });
    field.addEventListener("focus", () => field.select());
}

// Makes of clipboard HTML what the editor can hold: lists that Word only draws, tables as lines, no pictures.

const MARK = "mso-list";
const ROW_JOINT = " | ";

const levelOf = (paragraph) => {
    const found = /mso-list:\s*\w+\s+level(\d+)/i.exec(paragraph.getAttribute("style") || "");
    return found ? Number(found[1]) : 0;
};

// "1." and "a)" count, all else is a bullet.
const kindOf = (mark) => (/^\(?[0-9a-zđ]{1,4}[.)]/i.test(mark) ? "ol" : "ul");

// Word writes its marks as text that a conditional comment hides from browsers without lists.
const takeMark = (paragraph) => {
    const marks = [...paragraph.querySelectorAll("span")].filter((span) =>
        /mso-list:\s*ignore/i.test(span.getAttribute("style") || ""),
    );
    const mark = marks.map((span) => span.textContent).join("").replace(/\u00a0/g, " ").trim();
    marks.forEach((span) => span.remove());
    return mark;
};

const listsOf = (page) => {
    for (const paragraph of [...page.querySelectorAll("p, h1, h2, h3")].filter(levelOf)) {
        const level = levelOf(paragraph);
        const kind = kindOf(takeMark(paragraph));
        const item = page.createElement("li");
        item.append(...paragraph.childNodes);
        let list = paragraph.previousElementSibling;
        let depth = 1;
        const isMine = list && list.dataset.pasted === MARK && (level > 1 || list.localName === kind);
        if (!isMine) {
            list = page.createElement(kind);
            list.dataset.pasted = MARK;
            paragraph.before(list);
        }
        for (; depth < level && list.lastElementChild; depth += 1) {
            let inner = list.lastElementChild.querySelector(":scope > ul, :scope > ol");
            if (!inner) {
                inner = page.createElement(kind);
                list.lastElementChild.append(inner);
            }
            list = inner;
        }
        list.append(item);
        paragraph.remove();
    }
};

// Writer hangs the headings of an outline into lists, and whatever follows a heading with it.
const outlinesOf = (page) => {
    for (const list of [...page.querySelectorAll("ol, ul")].reverse()) {
        const points = [...list.children].filter((it) => it.localName === "li");
        if (points.every((point) => point.querySelector(":scope > :is(h1, h2, h3, h4, h5, h6)"))) {
            points.forEach((point) => point.replaceWith(...point.childNodes));
            list.replaceWith(...list.childNodes);
        }
    }
};

// A row is a line: the editor would run its cells together.
const tablesOf = (page) => {
    const tables = [...page.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
    for (const table of tables) {
        for (const row of table.querySelectorAll("tr")) {
            const words = [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim());
            const line = page.createElement("p");
            line.textContent = words.filter(Boolean).join(ROW_JOINT);
            if (line.textContent) {
                table.before(line);
            }
        }
        table.remove();
    }
    return tables.length;
};

// The words below a picture go with it in the editor; Google Docs wraps all in a bold that is none.
const wrappersOf = (page) => {
    for (const words of page.querySelectorAll("figcaption")) {
        const line = page.createElement("p");
        line.append(...words.childNodes);
        words.replaceWith(line);
    }
    for (const wrapper of page.querySelectorAll('figure, b[id^="docs-internal-guid"]')) {
        wrapper.replaceWith(...wrapper.childNodes);
    }
};

// Points of a list hold words, not paragraphs; a paragraph without words is a gap.
const paragraphsOf = (page) => {
    for (const paragraph of page.querySelectorAll("li > p")) {
        paragraph.replaceWith(...paragraph.childNodes, " ");
    }
    for (const paragraph of page.querySelectorAll("p")) {
        if (!paragraph.textContent.trim()) {
            paragraph.remove();
        }
    }
};

// Text nodes alone: an address may have such letters for a reason.
const tidy = (page) => {
    const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        text.data = text.data
            .normalize("NFC")
            .replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/g, " ")
            .replace(/[\u200b\u2060\ufeff]/g, "");
    }
};

// Spaces of the file's own lines around the words of a point.
const pointsOf = (page) => {
    for (const point of page.querySelectorAll("li")) {
        const words = [...point.childNodes].filter(
            (it) => it.nodeType !== Node.COMMENT_NODE && !/^(ul|ol)$/.test(it.localName),
        );
        for (const [line, trim] of [[words, "trimStart"], [[...words].reverse(), "trimEnd"]]) {
            for (const part of line) {
                if (part.nodeType === Node.TEXT_NODE) {
                    part.data = part.data[trim]();
                }
                if (part.textContent.trim()) {
                    break;
                }
            }
        }
    }
};

// Returns the HTML to paste, and how many pictures and tables it had.
export const cleaned = (html) => {
    // Nothing of such a page is loaded or run.
    const page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("style, script, iframe, object, title, meta, link, xml").forEach((it) => it.remove());
    const pictures = page.querySelectorAll("img").length;
    page.querySelectorAll("img, svg, video, audio").forEach((it) => it.remove());
    listsOf(page);
    outlinesOf(page);
    const tables = tablesOf(page);
    wrappersOf(page);
    paragraphsOf(page);
    tidy(page);
    pointsOf(page);
    return { html: page.body.innerHTML, pictures, tables };
};

// Cuts the text of a story into the sentences that are read aloud, each with its place on the page.

const PARTS = "h1, h2, h3, p, li, figcaption, caption, th, td";
// Said twice, or of no use to the ear.
const LEFT_OUT = ".hidden, .figure__removal, .video, .download, .table-hint, [aria-hidden=true], button, dialog";
const END = /[.!?…]["”’)»]*\s+(?=[\p{Lu}\d"“‘(«])/gu;

function cuts(text, language) {
  if (typeof Intl.Segmenter === "function") {
    const cutter = new Intl.Segmenter(language, { granularity: "sentence" });
    return [...cutter.segment(text)].map((part) => [part.index, part.index + part.segment.length]);
  }
  const ends = [...text.matchAll(END)].map((found) => found.index + found[0].length);
  return [0, ...ends].map((start, place) => [start, ends[place] ?? text.length]);
}

function textNodes(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(LEFT_OUT) || node.parentElement.closest(PARTS) !== part
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function rangeOf(nodes, start, end) {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

/**
 * Return the sentences below some elements, in the order of the page.
 * @param {Element[]} roots
 * @param {string} language such as "vi"
 * @returns {{text: string, range: Range}[]}
 */
export function sentencesOf(roots, language) {
  const found = [];
  for (const root of roots) {
    for (const part of [root, ...root.querySelectorAll(PARTS)].filter((each) => each.matches(PARTS))) {
      const nodes = textNodes(part);
      const text = nodes.map((node) => node.data).join("");
      for (const [start, end] of cuts(text, language)) {
        const words = text.slice(start, end).replace(/\s+/g, " ").trim();
        if (/[\p{L}\d]/u.test(words)) found.push({ text: words, range: rangeOf(nodes, start, end) });
      }
    }
  }
  return found;
}

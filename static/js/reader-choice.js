// Sets the size of letters and the contrast that the reader chose before anything is drawn.
(() => {
  const root = document.documentElement;
  root.dataset.script = "";
  try {
    const kept = JSON.parse(localStorage.getItem("reader-choice")) || {};
    if (kept.text > 100) root.dataset.text = kept.text;
    if (kept.contrast || (kept.contrast === undefined && matchMedia("(prefers-contrast: more)").matches)) {
      root.dataset.contrast = "more";
    }
  } catch {
    // Storage is closed or holds something else: the page is as it was made.
  }
})();

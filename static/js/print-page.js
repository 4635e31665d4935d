// Opens the browser's own print dialogue from a button; without it the browser's command does.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

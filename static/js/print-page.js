// Opens the browser's own print dialogue from a button; without it the browser's command does.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
// The code on paper is fetched only by those who print.
addEventListener("beforeprint", () => {
  for (const code of document.querySelectorAll(".qr img")) code.loading = "eager";
});

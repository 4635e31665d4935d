// Puts the player in the place of a video's link, and only after the reader asked for it.

function play(event) {
  const link = event.currentTarget;
  const player = link.dataset.player;
  if (!player || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.className = "video__frame";
  frame.src = `${player}?autoplay=1&rel=0`;
  frame.dataset.page = link.href;
  frame.title = link.dataset.title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(frame);
  frame.focus();
}

// Where the page's policy forbids the player, the reader is taken to the video instead.
document.addEventListener("securitypolicyviolation", (violation) => {
  const frame = document.querySelector("iframe.video__frame");
  if (frame && violation.effectiveDirective === "frame-src") {
    location.assign(frame.dataset.page);
  }
});

for (const link of document.querySelectorAll("a[data-player]")) {
  link.addEventListener("click", play);
}

// Says who else has the draft open, each time the portal answers that this form is still here.

import { showOthers } from "../kept/others.js";

const place = document.querySelector("[data-quick-others]");

if (place) {
  document.addEventListener("w-swap:json", (event) => {
    showOthers(place, event.detail.data.other_sessions, place.dataset.quickOthers);
  });
}

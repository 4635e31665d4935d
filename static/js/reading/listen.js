// Reads a story with the device's own voice, sentence by sentence; starts only when asked.
import { sentencesOf } from "./sentences.js";
import { language, words } from "./words.js";

const WAIT_FOR_VOICES = 2000;
const opener = document.querySelector("[data-listen]");
const player = document.querySelector("[data-player-bar]");
const part = (name) => player.querySelector(`[data-player-${name}]`);
const speech = window.speechSynthesis;
let sentences = [];
let at = 0;
let voice = null;
// Each start has its number: what an utterance that was cut off still reports is not heard.
let run = 0;
let playing = false;

// A voice of the network would send the text elsewhere.
const ownVoice = () =>
  speech.getVoices().find((each) => each.localService && each.lang.toLowerCase().startsWith(language));

function findVoice() {
  if (ownVoice()) return Promise.resolve(ownVoice());
  return new Promise((found) => {
    const look = () => ownVoice() && found(ownVoice());
    speech.addEventListener("voiceschanged", look);
    setTimeout(() => {
      speech.removeEventListener("voiceschanged", look);
      found(ownVoice());
    }, WAIT_FOR_VOICES);
  });
}

function tell(text) {
  part("sentence").textContent = text;
}

function mark(range) {
  if (!CSS.highlights) return;
  if (range) CSS.highlights.set("reading", new Highlight(range));
  else CSS.highlights.delete("reading");
}

function follow(range) {
  const box = range.getBoundingClientRect();
  const bottom = innerHeight - player.offsetHeight;
  if (box.top < 0 || box.bottom > bottom) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const by = box.top - bottom / 3;
    scrollBy({ top: by, behavior: calm ? "instant" : "smooth" });
  }
}

function showState() {
  part("toggle").textContent = playing ? words.pause : words.play;
  opener.setAttribute("aria-pressed", String(!player.hidden));
}

function speak() {
  const mine = ++run;
  speech.cancel();
  const { text, range } = sentences[at];
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.onend = () => mine === run && next();
  utterance.onerror = () => mine === run && hold(words.broken);
  tell(text);
  part("place").textContent = words.sentence(at + 1, sentences.length);
  mark(range);
  follow(range);
  playing = true;
  showState();
  speech.speak(utterance);
}

function next() {
  if (at + 1 < sentences.length) {
    at += 1;
    speak();
    return;
  }
  at = 0;
  hold(words.ended);
  mark(null);
}

// Phones know no pause: the sentence is cut off here and read again from its beginning.
function hold(message = "") {
  run += 1;
  speech.cancel();
  playing = false;
  if (message) tell(message);
  showState();
}

function stop() {
  hold();
  mark(null);
  player.hidden = true;
  at = 0;
  showState();
  opener.focus();
}

async function open() {
  player.hidden = false;
  showState();
  part("toggle").hidden = true;
  part("place").textContent = "";
  part("stop").textContent = words.close;
  tell("");
  if (!speech) {
    tell(words.noSpeech);
    return;
  }
  voice = await findVoice();
  if (player.hidden) return;
  if (!voice) {
    tell(words.noVoice);
    return;
  }
  sentences = sentencesOf([...document.querySelectorAll("[data-read-aloud]")], language);
  part("toggle").hidden = false;
  part("stop").textContent = words.stop;
  speak();
  part("toggle").focus();
}

opener.addEventListener("click", () => (player.hidden ? open() : stop()));
part("toggle").addEventListener("click", () => (playing ? hold() : speak()));
part("stop").addEventListener("click", () => stop());
player.addEventListener("keydown", (event) => event.key === "Escape" && stop());
addEventListener("pagehide", () => speech?.cancel());

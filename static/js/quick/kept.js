// Keeps on the phone, by user, what has not reached the portal: words and photos that wait.

const PREFIX = "tin-nhanh:";
const BASE = "tin-nhanh";
const STORE = "photos";
const LONGEST = 14 * 24 * 60 * 60 * 1000;

const keyOf = (user, token) => `${PREFIX}${user}:${token}`;
const ownerOf = (user, token) => `${user}:${token}`;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export const stateOf = (user, token) => read(keyOf(user, token));

const isLeft = (state) => Boolean(state && (state.unsent || state.waiting));

// What has reached the portal is not kept. False where the browser keeps nothing, as in some
// private windows.
export function keepState(user, state) {
  if (!isLeft(state)) {
    drop(keyOf(user, state.token));
    return true;
  }
  try {
    localStorage.setItem(keyOf(user, state.token), JSON.stringify({ ...state, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function lastState(user) {
  const own = `${PREFIX}${user}:`;
  const states = keys().filter((key) => key.startsWith(own)).map(read).filter(isLeft);
  return states.sort((one, other) => other.at - one.at)[0] || null;
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function drop(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("owner", "owner");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, act) {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const passage = base.transaction(STORE, mode);
      const request = act(passage.objectStore(STORE));
      passage.oncomplete = () => resolve(request.result);
      passage.onerror = () => reject(passage.error);
      passage.onabort = () => reject(passage.error);
    });
  } finally {
    base.close();
  }
}

export async function keepPhoto(user, token, photo) {
  try {
    await inStore("readwrite", (store) => store.put({ ...photo, owner: ownerOf(user, token) }));
    return true;
  } catch {
    return false;
  }
}

export async function photosOf(user, token) {
  try {
    const owner = ownerOf(user, token);
    const found = await inStore("readonly", (store) => store.index("owner").getAll(owner));
    return found.sort((one, other) => one.place - other.place);
  } catch {
    return [];
  }
}

export async function dropPhoto(id) {
  try {
    await inStore("readwrite", (store) => store.delete(id));
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

export async function forget(user, token) {
  drop(keyOf(user, token));
  for (const photo of await photosOf(user, token)) await dropPhoto(photo.id);
}

// How many stories of anybody have words or photos that only this phone has.
export const unsent = () => keys().filter((key) => key.startsWith(PREFIX)).map(read)
  .filter(isLeft).length;

// A phone does not keep for ever what nobody goes on with, nor what has reached the portal.
export async function forgetOld() {
  const oldest = Date.now() - LONGEST;
  for (const key of keys().filter((it) => it.startsWith(PREFIX))) {
    const state = read(key);
    if (!isLeft(state) || state.at < oldest) drop(key);
  }
  try {
    const photos = await inStore("readonly", (store) => store.getAll());
    // Their ids begin with when they were chosen.
    for (const { id } of photos) if (Number.parseInt(id, 10) < oldest) await dropPhoto(id);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

export async function forgetAll() {
  for (const key of keys()) if (key.startsWith(PREFIX)) drop(key);
  try {
    await inStore("readwrite", (store) => store.clear());
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

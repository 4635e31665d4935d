// Keeps on this device, by user, what an open form has and the portal has not.

const PREFIX = "bai-dang-soan:";
// Shared phones: what nobody goes on with is gone after a week.
const LONGEST = 7 * 24 * 60 * 60 * 1000;

const keyOf = ({ user, name }) => `${PREFIX}${user}:${name}`;

function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

// False where the browser keeps nothing, as in some private windows.
export function keep(record) {
  try {
    localStorage.setItem(keyOf(record), JSON.stringify({ ...record, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export const drop = (record) => remove(keyOf(record));

// Of one person, or of anybody; the newest first.
export function records(user = null) {
  const own = user ? `${PREFIX}${user}:` : PREFIX;
  return keys().filter((key) => key.startsWith(own)).map(read).filter(Boolean)
    .sort((one, other) => other.at - one.at);
}

export function dropOld() {
  const oldest = Date.now() - LONGEST;
  for (const key of keys()) {
    const record = read(key);
    if (!record || record.at < oldest) remove(key);
  }
}

export function dropArrived(user, arrived) {
  for (const record of records(user)) if (arrived[record.name] >= record.number) drop(record);
}

export const forgetForms = () => keys().forEach(remove);

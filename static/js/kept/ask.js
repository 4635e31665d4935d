// Asks the portal who is signed in, what has arrived, and who else is at the story.

// Resolves to the answer, or to null while the portal can't be reached.
export async function ask(address, { names = [], page = "", stamp = "" } = {}) {
  const query = new URLSearchParams(names.map((name) => ["the", name]));
  if (page) query.set("bai", page);
  if (stamp) query.set("ban", stamp);
  try {
    const answer = await fetch(`${address}?${query}`, { credentials: "same-origin", headers: { Accept: "application/json" } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

export const clock = (moment) => new Date(moment).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });

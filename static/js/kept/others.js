// Says in words who else has a story open: Wagtail's own faces are too small for names on a phone.

export function showOthers(place, others, self) {
  const said = others.filter((it) => it.session_id).map((it) => {
    const who = it.user === self ? "bạn, ở máy hoặc cửa sổ khác" : it.user;
    return `${who} (${it.is_editing ? "đang sửa" : "đang xem"})`;
  });
  const text = said.length ? `Cùng mở bài này: ${said.join(", ")}.` : "";
  if (place.textContent !== text) place.textContent = text;
}

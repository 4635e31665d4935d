// Sends one thing after the other, and says in few words how each attempt ended.

const PASSING = new Set([0, 400, 502, 503, 504]);

const cookie = (name) => {
  const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
};

// After signing in again in another window the form's own token is old, the cookie's is not.
const csrf = (data) => cookie("csrftoken") || data.get("csrfmiddlewaretoken");

// Resolves to { end: "ok" | "away" | "signed-out" | "refused", data, said }; what is away because
// the portal could not read it, as on a bad line, says so: `isUnread`.
export function post(url, data, onProgress = () => {}) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.setRequestHeader("X-CSRFToken", csrf(data));
    request.setRequestHeader("Accept", "application/json");
    data.delete("csrfmiddlewaretoken");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onloadend = () => resolve(ending(request));
    request.send(data);
  });
}

function ending(request) {
  let data = null;
  try {
    data = JSON.parse(request.responseText);
  } catch {
    data = null;
  }
  if (PASSING.has(request.status)) return { end: "away", isUnread: request.status === 400 };
  if (request.status === 200 && data) return { end: "ok", data };
  if (request.status === 403 && data && data.error_message) return { end: "refused", said: data.error_message };
  // The sign-in page instead of an answer, or a token that a new session does not know.
  if (request.status === 403 || request.status === 200) return { end: "signed-out" };
  if (request.status === 413) return { end: "refused", said: "Ảnh nặng quá 30 MB. Hãy chọn bản nhỏ hơn." };
  if (request.status === 404) return { end: "refused", said: "Bản nháp này không còn, hoặc không phải của đơn vị bạn. Chữ và ảnh vẫn giữ trên máy này." };
  return { end: "refused", said: (data && data.error_message) || "Máy chủ chưa nhận được. Chữ và ảnh vẫn giữ trên máy này, hãy thử lại sau ít phút." };
}

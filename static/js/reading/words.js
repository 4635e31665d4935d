// What the reading tools say, in the language of the page.
const VIETNAMESE = {
  size: (percent) => `Cỡ chữ ${percent}%`,
  contrast: (on) => (on ? "Đã tăng tương phản" : "Tương phản như thường"),
  copied: "Đã chép liên kết.",
  notCopied: "Máy không cho chép. Hãy chọn và chép địa chỉ dưới đây.",
  noSpeech: "Trình duyệt này không đọc thành tiếng được.",
  noVoice:
    "Máy này chưa có giọng đọc tiếng Việt. Vào Cài đặt của máy, mục Chuyển văn bản thành giọng nói, tải giọng Tiếng Việt rồi bấm lại.",
  broken: "Giọng đọc của máy bị ngắt. Bấm Đọc tiếp để nghe lại câu này.",
  play: "Đọc tiếp",
  pause: "Tạm dừng",
  stop: "Dừng đọc",
  ended: "Đã đọc hết bài.",
  sentence: (now, all) => `Câu ${now}/${all}`,
  enlarge: (now, all) => `Xem lớn ảnh ${now} trên ${all}`,
  picture: (now, all) => `Ảnh ${now}/${all}`,
  close: "Đóng",
  previous: "Ảnh trước",
  next: "Ảnh sau",
};
const ENGLISH = {
  size: (percent) => `Text size ${percent}%`,
  contrast: (on) => (on ? "More contrast" : "Usual contrast"),
  copied: "The link is copied.",
  notCopied: "This device does not allow copying. Select the address below and copy it.",
  noSpeech: "This browser can't read aloud.",
  noVoice: "This device has no English voice. Add one in the device's text-to-speech settings.",
  broken: "The device's voice stopped. Press Resume to hear this sentence again.",
  play: "Resume",
  pause: "Pause",
  stop: "Stop",
  ended: "End of the text.",
  sentence: (now, all) => `Sentence ${now}/${all}`,
  enlarge: (now, all) => `Enlarge picture ${now} of ${all}`,
  picture: (now, all) => `Picture ${now}/${all}`,
  close: "Close",
  previous: "Previous picture",
  next: "Next picture",
};

export const language = document.documentElement.lang === "en" ? "en" : "vi";
export const words = language === "en" ? ENGLISH : VIETNAMESE;

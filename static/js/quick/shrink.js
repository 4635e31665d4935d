// Makes a photo small enough for a slow line; what the browser can't read goes as it is.

const LONGEST = 2560;
const QUALITY = 0.88;
const THUMB = 320;

const drawn = (bitmap, width, height, quality) => new Promise((resolve) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext("2d");
  // A photo has no glass; a drawing on glass is for white paper.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  canvas.toBlob((blob) => {
    // Phones with little memory keep a canvas long after its use.
    canvas.width = canvas.height = 0;
    resolve(blob);
  }, "image/jpeg", quality);
});

const scaled = (bitmap, longest) => {
  const share = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  return [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * share)));
};

export async function shrunk(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return { blob: file, thumb: null };
  }
  try {
    const thumb = await drawn(bitmap, ...scaled(bitmap, THUMB), 0.7);
    if (Math.max(bitmap.width, bitmap.height) <= LONGEST) return { blob: file, thumb };
    const smaller = await drawn(bitmap, ...scaled(bitmap, LONGEST), QUALITY);
    return { blob: smaller && smaller.size < file.size ? smaller : file, thumb };
  } finally {
    bitmap.close();
  }
}

// Shows the picture as it will be: covered parts in a few colours, what is cut away darkened.

const CELLS = 4;

export function draw(canvas, source, plan) {
  const context = canvas.getContext("2d");
  const { width, height } = canvas;
  context.drawImage(source, 0, 0, width, height);
  for (const part of plan.parts) {
    if (part.kind === "round" || part.kind === "rect") cover(context, source, part, width, height);
  }
  const cut = plan.parts.find((part) => part.kind === "cut");
  if (cut) darken(context, cut, width, height);
  for (const part of plan.parts) frame(context, part, width, height, part === plan.chosen);
}

function shape(context, part, width, height) {
  const [x, y, w, h] = [part.x * width, part.y * height, part.w * width, part.h * height];
  context.beginPath();
  if (part.kind === "round") context.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI);
  else context.rect(x, y, w, h);
}

function cover(context, source, part, width, height) {
  const [w, h] = [Math.max(1, part.w * width), Math.max(1, part.h * height)];
  const longer = Math.max(w, h);
  const few = document.createElement("canvas");
  few.width = Math.max(1, Math.round((CELLS * w) / longer));
  few.height = Math.max(1, Math.round((CELLS * h) / longer));
  const scale = [source.naturalWidth / width, source.naturalHeight / height];
  few.getContext("2d").drawImage(
    source, part.x * width * scale[0], part.y * height * scale[1], w * scale[0], h * scale[1],
    0, 0, few.width, few.height,
  );
  context.save();
  shape(context, part, width, height);
  context.clip();
  context.imageSmoothingEnabled = true;
  context.drawImage(few, part.x * width, part.y * height, w, h);
  context.restore();
}

function darken(context, cut, width, height) {
  context.save();
  context.fillStyle = "rgba(0, 0, 0, .6)";
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(cut.x * width, cut.y * height, cut.w * width, cut.h * height);
  context.fill("evenodd");
  context.restore();
}

function frame(context, part, width, height, isChosen) {
  const thick = Math.max(2, width / 300) * (isChosen ? 1.5 : 1);
  context.save();
  if (part.kind === "focus") {
    context.beginPath();
    context.arc(part.x * width, part.y * height, Math.max(10, width / 40), 0, 2 * Math.PI);
  } else {
    shape(context, part, width, height);
  }
  // Two lines, dark and light: seen on every picture.
  for (const [color, line] of [["#000", thick * 2], [isChosen ? "#ffd800" : "#fff", thick]]) {
    context.strokeStyle = color;
    context.lineWidth = line;
    context.stroke();
  }
  context.restore();
}

// Draws each picture and says what is wrong with it: what overlaps, sticks out or is cut.
const slack = 0.5;

function rect(node, root) {
  const outer = root.getBoundingClientRect();
  const own = node.getBoundingClientRect();
  return {
    left: own.left - outer.left, top: own.top - outer.top,
    right: own.right - outer.left, bottom: own.bottom - outer.top,
    name: (node.textContent || node.parentNode.textContent).trim().slice(0, 40),
  };
}

function meet(a, b) {
  return a.left + slack < b.right && b.left + slack < a.right
    && a.top + slack < b.bottom && b.top + slack < a.bottom;
}

function holds(outer, inner) {
  return outer.left <= inner.left + slack && outer.top <= inner.top + slack
    && inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
}

function look(source) {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  if (parsed.querySelector("parsererror")) {
    return { boxes: 0, texts: 0, ways: 0, faults: ["no XML: " + parsed.documentElement.textContent] };
  }
  const root = document.body.appendChild(document.importNode(parsed.documentElement, true));
  const faults = [];
  if (root.querySelector("script, a, image, use, foreignObject")) faults.push("more than a picture");
  const groups = [...root.querySelectorAll("g.uc-box, g.uc-group")].map((group) => ({
    isGroup: group.classList.contains("uc-group"),
    face: rect(group.querySelector(".uc-face"), root),
    texts: [...group.querySelectorAll("text")].map((text) => rect(text, root)),
  }));
  const texts = [...root.querySelectorAll("text")].map((text) => rect(text, root));
  const view = root.viewBox.baseVal;
  const whole = { left: 0, top: 0, right: view.width, bottom: view.height };
  if (root.getBoundingClientRect().width !== view.width) faults.push("not drawn in its own size");
  for (const shape of root.querySelectorAll("rect, polygon, path, circle, text")) {
    if (!holds(whole, rect(shape, root))) faults.push("cut: " + rect(shape, root).name);
  }
  groups.forEach((one, index) => {
    for (const text of one.texts) {
      if (!holds(one.face, text)) faults.push("text out of its box: " + text.name);
    }
    for (const other of groups.slice(0, index)) {
      const nested = one.isGroup && holds(one.face, other.face)
        || other.isGroup && holds(other.face, one.face);
      if (meet(one.face, other.face) && !nested) {
        faults.push("boxes overlap: " + one.face.name + ", " + other.face.name);
      }
    }
    if (one.isGroup) return;
    for (const text of texts) {
      const isOwn = one.texts.some((own) => own.left === text.left && own.top === text.top);
      if (!isOwn && meet(one.face, text)) faults.push("text on another box: " + text.name);
    }
  });
  texts.forEach((one, index) => {
    for (const other of texts.slice(0, index)) {
      if (meet(one, other)) faults.push("texts overlap: " + one.name + ", " + other.name);
    }
  });
  const ways = [...root.querySelectorAll("path.uc-way")];
  for (const way of ways) {
    for (let at = 0; at < way.getTotalLength(); at += 3) {
      const point = way.getPointAtLength(at);
      const through = groups.find((one) => !one.isGroup
        && one.face.left + 1 < point.x && point.x < one.face.right - 1
        && one.face.top + 1 < point.y && point.y < one.face.bottom - 1);
      if (through) {
        faults.push("a way through a box: " + way.textContent + ", " + through.face.name);
        break;
      }
    }
  }
  root.remove();
  return { boxes: groups.length, texts: texts.length, ways: ways.length, faults: faults.slice(0, 20) };
}

const seen = JSON.stringify(pictures.map(look));
const bytes = new TextEncoder().encode(seen);
let binary = "";
for (const byte of bytes) binary += String.fromCharCode(byte);
document.querySelector("script").remove();
document.body.textContent = "@@@" + btoa(binary) + "@@@";

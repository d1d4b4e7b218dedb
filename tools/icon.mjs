// The icon of the page, drawn once as shapes: a CAR-T cell that holds a tumour cell. Written as SVG and as PNG of any size.
import { crc32, deflateSync } from 'node:zlib';

/** Lengths as shares of the width. What must be seen stands within the middle four fifths: a maskable icon is cut to a circle of that size. */
const GROUND = '#0b1222', CORNER = 0.2;
const SHAPES = [
  { disc: [0.575, 0.565], radius: 0.215, colour: '#c44d93' },
  { disc: [0.6, 0.585], radius: 0.095, colour: '#8f2f6b' },
  { line: [0.36, 0.37, 0.445, 0.45], radius: 0.042, colour: '#ffd98a' },
  { disc: [0.305, 0.315], radius: 0.115, colour: '#0fb5a2' },
  { disc: [0.295, 0.305], radius: 0.05, colour: '#08766a' },
];

/** @param {{ bleed?: boolean }} options `bleed`: the ground reaches the edges; else its corners are round */
export function iconSvg({ bleed = false } = {}) {
  const n = (share) => String(Math.round(share * 1000) / 10);
  const ground = `<rect width="100" height="100"${bleed ? '' : ` rx="${n(CORNER)}"`} fill="${GROUND}"/>`;
  const shapes = SHAPES.map(({ disc, line, radius, colour }) => (disc
    ? `<circle cx="${n(disc[0])}" cy="${n(disc[1])}" r="${n(radius)}" fill="${colour}"/>`
    : `<path d="M${n(line[0])} ${n(line[1])}L${n(line[2])} ${n(line[3])}" stroke="${colour}" stroke-width="${n(2 * radius)}" stroke-linecap="round"/>`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${ground}${shapes.join('')}</svg>\n`;
}

/** @param {number} size pixels */
export function iconPng(size, { bleed = false } = {}) {
  const rows = Buffer.alloc(size * (1 + 4 * size)), pixel = 1 / size;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(colourAt((x + 0.5) / size, (y + 0.5) / size, pixel, bleed), y * (1 + 4 * size) + 1 + 4 * x);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8); // eight bits each of red, green, blue and cover
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Edges are as soft as one pixel is wide. */
function colourAt(x, y, pixel, bleed) {
  const covers = (distance) => Math.min(1, Math.max(0, 0.5 - distance / pixel));
  let colour = rgb(GROUND);
  for (const { disc, line, radius, colour: own } of SHAPES) {
    const share = covers((disc ? Math.hypot(x - disc[0], y - disc[1]) : distanceToLine(x, y, line)) - radius);
    colour = colour.map((part, i) => part + share * (rgb(own)[i] - part));
  }
  const cover = bleed ? 1 : covers(distanceToRoundSquare(x - 0.5, y - 0.5));
  return [...colour.map(Math.round), Math.round(255 * cover)];
}

function distanceToLine(x, y, [x1, y1, x2, y2]) {
  const dx = x2 - x1, dy = y2 - y1, t = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

function distanceToRoundSquare(x, y) {
  const dx = Math.abs(x) - 0.5 + CORNER, dy = Math.abs(y) - 0.5 + CORNER;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - CORNER;
}

const rgb = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]), size = Buffer.alloc(4), check = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

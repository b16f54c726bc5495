import { type Room, rooms } from '../rooms.ts';
import { box, type Placed, type Point, placesOf } from './places.ts';
import type { Plan } from './plan.ts';

const head = 58;
const foot = 78;

/** The floor as an SVG: text that is the same on every machine. */
export function drawing(title: string, plan: Plan): string {
  const placed = placesOf(plan);
  const width = Math.max(placed.width, 900);
  const height = head + placed.height + foot;
  const inset = Math.round((width - placed.width) / 2);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${title}</title>`,
    '<style>',
    "text { font-family: 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; font-size: 12px; fill: #384050 }",
    '.title { font-size: 18px; font-weight: 600; fill: #1f2430 }',
    '.name { font-family: ui-monospace, Consolas, monospace; font-size: 14px; font-weight: 700; fill: #124280 }',
    '.room { fill: #ffffff; stroke: #8fa3c0 }',
    '.everyones { fill: #e3e8ef; stroke: #8a93a3 }',
    '.down { fill: none; stroke: #5f7da8; stroke-width: 1.3 }',
    '.up { fill: none; stroke: #c0211d; stroke-width: 1.6; stroke-dasharray: 5 3 }',
    '</style>',
    '<defs>',
    ...[arrowHead('down', '#5f7da8'), arrowHead('up', '#c0211d')],
    '</defs>',
    `<rect width="${width}" height="${height}" fill="#f8f9fb"/>`,
    `<text class="title" x="24" y="36">${title}</text>`,
    `<g transform="translate(${inset} ${head})">`,
    ...placed.ways.map((points) => `<path class="down" marker-end="url(#down)" d="${way(points)}"/>`),
    ...[...placed.boxes].map(([room, at]) => roomBox(room, at, plan.everyones.has(room))),
    ...plan.up.map(({ from, to }) => upward(placed, from, to)),
    '</g>',
    ...notes(plan).map((note, index) => `<text x="24" y="${height - 44 + index * 20}">${note}</text>`),
    '</svg>',
  ].join('\n')}\n`;
}

function notes({ everyones, up }: Plan): string[] {
  const grey = everyones.size > 0 ? '灰底的房间大家都用，指向它的箭头不画；' : '';
  const red = up.length > 0 ? '红色虚线指向上面的房间，还没有理顺。' : '没有向上的箭头。';
  return [`箭头：用到。从上往下；${grey}绕道别的房间走得到的，也不画。`, red];
}

function arrowHead(id: string, colour: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colour}"/></marker>`;
}

function roomBox(room: Room, { x, y }: Point, isEveryones: boolean): string {
  const [left, top] = [x - box.width / 2, y - box.height / 2];
  const lines = wrapped(rooms[room]);
  const texts = lines.map(
    (line, index) => `<text x="${x}" y="${top + (lines.length === 1 ? 46 : 40) + index * 16}">${line}</text>`,
  );
  return [
    '<g text-anchor="middle">',
    `<rect class="${isEveryones ? 'everyones' : 'room'}" x="${left}" y="${top}" width="${box.width}" height="${box.height}" rx="5"/>`,
    `<text class="name" x="${x}" y="${top + (lines.length === 1 ? 25 : 21)}">${room}</text>`,
    ...texts,
    '</g>',
  ].join('');
}

/** A sentence on one line, or on two of nearly the same length; a sign never begins the second. */
function wrapped(sentence: string): string[] {
  if (sentence.length <= 13) return [sentence];
  const sign = sentence.search(/[，：、]/);
  const middle = sign > 3 && sign <= 12 ? sign + 1 : Math.ceil(sentence.length / 2);
  return [sentence.slice(0, middle), sentence.slice(middle)];
}

/** Down through the points, upright at each. */
function way([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  let from = first;
  const steps = rest.map((to) => {
    const half = Math.round((from.y + to.y) / 2);
    const step = from.x === to.x ? `L${to.x} ${to.y}` : `C${from.x} ${half} ${to.x} ${half} ${to.x} ${to.y}`;
    from = to;
    return step;
  });
  return `M${first.x} ${first.y}${steps.join('')}`;
}

/** From the upper edge of the one to the lower edge of the other; between two of one layer, over them. */
function upward({ boxes }: Placed, from: Room, to: Room): string {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (!a || !b) return '';
  const start = { x: a.x, y: a.y - box.height / 2 };
  const end = b.y < a.y ? { x: b.x, y: b.y + box.height / 2 } : { x: b.x, y: b.y - box.height / 2 };
  const bend = Math.round(b.y < a.y ? (start.y + end.y) / 2 : Math.min(start.y, end.y) - box.between);
  return `<path class="up" marker-end="url(#up)" d="M${start.x} ${start.y}C${start.x} ${bend} ${end.x} ${bend} ${end.x} ${end.y}"/>`;
}

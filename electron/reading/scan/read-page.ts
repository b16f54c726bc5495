import type { TextBox } from './boxes.ts';
import type { Engine } from './engine.ts';
import { type Ink, inGreen, onlyRed, type Pixels, turned, withoutRed } from './pixels.ts';
import { bandOf, seals } from './seals.ts';
import type { ReadSign } from './signs.ts';

/** A line as it was recognised; where it stands is told of the page set upright. */
type ScanLine = { signs: ReadSign[]; box: TextBox };
/** `tilt` is the angle at which most lines stand. */
export type ScanPage = { width: number; height: number; tilt: number; lines: ScanLine[]; quarters: number };
/** With the picture set upright. */
type SeenPage = ScanPage & { pixels: Pixels };

/** Less sure than that in the mean: a drawing, a stamp, a fold. */
const leastSure = 0.5;
/** What only the red look shows must be surer: seals leave pieces of circles. */
const leastSureRed = 0.8;
const sureEnough = 0.92;

/** Reads one page: sets it upright, reads black words under red seals, then red ones where there were none. */
export async function readPage(engine: Engine, picture: Pixels): Promise<SeenPage> {
  const { pixels, ink, boxes, quarters } = await setUpright(engine, picture);
  let lines: ScanLine[] = [];
  for (const box of boxes) {
    const signs = await engine.read(ink, box);
    if (meanSure(signs) >= leastSure) lines.push({ signs, box });
  }
  const red = onlyRed(pixels);
  const green = red && inGreen(pixels);
  const band = red && green && bandOf(red, seals(red), green);
  if (green && band) {
    for (const found of await engine.find(band.ink)) {
      const box = { ...found, x: found.x + band.left, y: found.y + band.top };
      const there = lines.filter((line) => overlap(line.box, box) > 0.3);
      // Red that left a shade in the first look was guessed there.
      if (there.some(({ signs }) => meanSure(signs) > sureEnough)) continue;
      const signs = await engine.read(green, box);
      if (signs.length < 2 || meanSure(signs) < Math.max(leastSureRed, ...there.map((line) => meanSure(line.signs))))
        continue;
      lines = [...lines.filter((line) => !there.includes(line)), { signs, box }];
    }
  }
  return { width: pixels.width, height: pixels.height, tilt: tiltOf(boxes), lines, quarters, pixels };
}

async function setUpright(engine: Engine, picture: Pixels) {
  let pixels = picture;
  let ink = withoutRed(pixels);
  let boxes = await engine.find(ink);
  let quarters = 0;
  const long = ({ width, height }: TextBox) => Math.max(width, height) > 2.5 * Math.min(width, height);
  const standing = boxes.filter((box) => long(box) && box.height > box.width);
  const lying = boxes.filter((box) => long(box) && box.height <= box.width);
  const lengthOf = (all: readonly TextBox[]) =>
    all.reduce((sum, { width, height }) => sum + Math.max(width, height), 0);
  if (lengthOf(standing) > lengthOf(lying)) {
    quarters = 1;
    pixels = turned(pixels, 1);
    ink = withoutRed(pixels);
    boxes = await engine.find(ink);
  }
  if (await isHeadDown(engine, ink, boxes)) {
    quarters += 2;
    pixels = turned(pixels, 2);
    ink = withoutRed(pixels);
    boxes = boxes.map((box) => ({ ...box, x: pixels.width - box.x, y: pixels.height - box.y }));
  }
  return { pixels, ink, boxes, quarters };
}

/** The longest lines tell. */
async function isHeadDown(engine: Engine, ink: Ink, boxes: readonly TextBox[]): Promise<boolean> {
  const longest = boxes.toSorted((a, b) => b.width - a.width).slice(0, 7);
  let votes = 0;
  for (const box of longest) votes += (await engine.headDown(ink, box)) > 0.5 ? 1 : -1;
  return votes > 0;
}

const meanSure = (signs: readonly ReadSign[]): number =>
  signs.length === 0 ? 0 : signs.reduce((sum, { sure }) => sum + sure, 0) / signs.length;

function tiltOf(boxes: readonly TextBox[]): number {
  const long = boxes.filter(({ width, height }) => width > 5 * height).toSorted((a, b) => a.angle - b.angle);
  return long[Math.floor(long.length / 2)]?.angle ?? 0;
}

/** Of the smaller one, how much lies in the other; as if both were level. */
function overlap(one: TextBox, other: TextBox): number {
  const across =
    Math.min(one.x + one.width / 2, other.x + other.width / 2) -
    Math.max(one.x - one.width / 2, other.x - other.width / 2);
  const down =
    Math.min(one.y + one.height / 2, other.y + other.height / 2) -
    Math.max(one.y - one.height / 2, other.y - other.height / 2);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.min(one.width * one.height, other.width * other.height);
}

/** Where a line of words stands on a page, in pixels: a rectangle that may be tilted. `angle` is that of the line, in radians, clockwise. */
export type TextBox = { x: number; y: number; width: number; height: number; angle: number };

/** How likely each pixel belongs to words. */
type Likelihood = { width: number; height: number; data: Float32Array };

type Point = readonly [number, number];

const likely = 0.3;
/** The mean over a whole line: below it nothing is written there. */
const likelyLine = 0.55;
/** The model shrinks lines; by so much of area over girth they are widened again. */
const widened = 1.6;
const smallest = 3;

/** Finds the lines of words: stretches of likely pixels, each with the smallest rectangle around it. */
export function textBoxes(map: Likelihood): TextBox[] {
  return stretches(map).flatMap(({ edge, mean }) => {
    if (mean < likelyLine) return [];
    const box = smallestBox(edge);
    if (Math.min(box.width, box.height) < smallest) return [];
    const grown = (widened * box.width * box.height) / (2 * (box.width + box.height));
    return [{ ...box, width: box.width + 2 * grown, height: box.height + 2 * grown }];
  });
}

/** Pixels that touch; of each row the first and last are enough for the rectangle. */
function stretches({ width, height, data }: Likelihood): { edge: Point[]; mean: number }[] {
  const seen = new Uint8Array(width * height);
  const found: { edge: Point[]; mean: number }[] = [];
  const waiting: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || (data[start] ?? 0) <= likely) continue;
    seen[start] = 1;
    waiting.push(start);
    const rows = new Map<number, [number, number]>();
    let [sum, count] = [0, 0];
    while (waiting.length > 0) {
      const at = waiting.pop() as number;
      const [x, y] = [at % width, Math.floor(at / width)];
      sum += data[at] ?? 0;
      count += 1;
      const row = rows.get(y);
      if (!row) rows.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      for (let down = -1; down <= 1; down += 1) {
        for (let across = -1; across <= 1; across += 1) {
          const [nextX, nextY] = [x + across, y + down];
          if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= height) continue;
          const next = nextY * width + nextX;
          if (seen[next] || (data[next] ?? 0) <= likely) continue;
          seen[next] = 1;
          waiting.push(next);
        }
      }
    }
    if (count < 8) continue;
    const edge = [...rows].flatMap(([y, [left, right]]): Point[] => [
      [left, y],
      [right + 1, y],
      [left, y + 1],
      [right + 1, y + 1],
    ]);
    found.push({ edge, mean: sum / count });
  }
  return found;
}

/** The rectangle of least area: one of its sides lies along the hull. */
function smallestBox(points: readonly Point[]): TextBox {
  const hull = hullOf(points);
  let best: TextBox | null = null;
  for (let at = 0; at < hull.length; at += 1) {
    const [[fromX, fromY], [toX, toY]] = [hull[at] as Point, hull[(at + 1) % hull.length] as Point];
    const angle = Math.atan2(toY - fromY, toX - fromX);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of hull) {
      const [along, across] = [x * cos + y * sin, y * cos - x * sin];
      if (along < left) left = along;
      if (along > right) right = along;
      if (across < top) top = across;
      if (across > bottom) bottom = across;
    }
    const [width, height] = [right - left, bottom - top];
    if (best && best.width * best.height <= width * height) continue;
    const [along, across] = [(left + right) / 2, (top + bottom) / 2];
    best = { x: along * cos - across * sin, y: along * sin + across * cos, width, height, angle };
  }
  return upright(best as TextBox);
}

/** The same rectangle, its angle within an eighth turn of level. */
function upright(box: TextBox): TextBox {
  const quarter = Math.PI / 2;
  const turns = Math.round(box.angle / quarter);
  const angle = box.angle - turns * quarter;
  return turns % 2 === 0 ? { ...box, angle } : { ...box, angle, width: box.height, height: box.width };
}

function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted(([aX, aY], [bX, bY]) => aX - bX || aY - bY);
  const half = (all: readonly Point[]) => {
    const side: Point[] = [];
    for (const point of all) {
      while (side.length > 1 && turn(side.at(-2) as Point, side.at(-1) as Point, point) <= 0) side.pop();
      side.push(point);
    }
    side.pop();
    return side;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turn = ([aX, aY]: Point, [bX, bY]: Point, [cX, cY]: Point) => (bX - aX) * (cY - aY) - (bY - aY) * (cX - aX);

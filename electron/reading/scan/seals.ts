import { type Ink, shrunk } from './pixels.ts';

type Area = { left: number; right: number; top: number; bottom: number };

/** Round or square red areas as large as a seal; a letter's red head is wide. */
export function seals(red: Ink): Area[] {
  const step = Math.max(1, Math.round(Math.max(red.width, red.height) / 220));
  const [width, height] = [Math.ceil(red.width / step), Math.ceil(red.height / step)];
  const small = shrunk(red, width, height);
  const inked = (at: number) => (small.data[at] ?? 255) < 235;
  const seen = new Uint8Array(width * height);
  const found: Area[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !inked(start)) continue;
    seen[start] = 1;
    const waiting = [start];
    const area = { left: width, right: 0, top: height, bottom: 0 };
    while (waiting.length > 0) {
      const at = waiting.pop() as number;
      const [x, y] = [at % width, Math.floor(at / width)];
      area.left = Math.min(area.left, x);
      area.right = Math.max(area.right, x + 1);
      area.top = Math.min(area.top, y);
      area.bottom = Math.max(area.bottom, y + 1);
      // A worn seal has gaps.
      for (let down = -2; down <= 2; down += 1) {
        for (let across = -2; across <= 2; across += 1) {
          const [nextX, nextY] = [x + across, y + down];
          if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= height) continue;
          const next = nextY * width + nextX;
          if (seen[next] || !inked(next)) continue;
          seen[next] = 1;
          waiting.push(next);
        }
      }
    }
    const [wide, high] = [area.right - area.left, area.bottom - area.top];
    const across = Math.min(width, height);
    if (Math.max(wide, high) > 1.5 * Math.min(wide, high)) continue;
    if (wide < 0.13 * across || wide > 0.4 * across) continue;
    found.push({ left: area.left * step, right: area.right * step, top: area.top * step, bottom: area.bottom * step });
  }
  return found;
}

/** The part of the page in which there is red beside the seals, as green light shows it with the seals made white; null where there is none. */
export function bandOf(red: Ink, stamped: readonly Area[], green: Ink): { left: number; top: number; ink: Ink } | null {
  const { width, height, data } = red;
  for (const { left, right, top, bottom } of stamped) {
    for (let y = top; y < Math.min(bottom, height); y += 1)
      for (const each of [data, green.data]) each.fill(255, y * width + left, y * width + Math.min(right, width));
  }
  const band = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) > 200) continue;
      if (x < band.left) band.left = x;
      if (x > band.right) band.right = x;
      if (y < band.top) band.top = y;
      band.bottom = y;
    }
  }
  if (band.right - band.left < 20) return null;
  const edge = 24;
  const [left, top] = [Math.max(0, band.left - edge), Math.max(0, band.top - edge)];
  const [right, bottom] = [Math.min(width, band.right + edge), Math.min(height, band.bottom + edge)];
  const ink = { width: right - left, height: bottom - top, data: new Uint8Array((right - left) * (bottom - top)) };
  for (let y = top; y < bottom; y += 1)
    ink.data.set(green.data.subarray(y * width + left, y * width + right), (y - top) * ink.width);
  return { left, top, ink };
}

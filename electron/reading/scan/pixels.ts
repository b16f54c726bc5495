/** A picture, four bytes a pixel: red, green, blue, and one that is not looked at. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray | Uint8Array };

/** One byte a pixel: 0 is ink, 255 paper. */
export type Ink = { width: number; height: number; data: Uint8Array };

/** Red signs stay out of what the red channel sees, so that words below a seal can be read. */
export function withoutRed({ width, height, data }: Pixels): Ink {
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at += 1) {
    const [red = 255, green = 255, blue = 255] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]];
    // Black below red is dark in red light too.
    ink[at] = red > 140 && red - Math.max(green, blue) > 40 ? 255 : red;
  }
  return { width, height, data: ink };
}

/** As green light shows it: red is dark. */
export function inGreen({ width, height, data }: Pixels): Ink {
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at += 1) ink[at] = data[4 * at + 1] ?? 255;
  return { width, height, data: ink };
}

/** Only what is red, as black: the head of a letter, and seals. Null where there is next to none. */
export function onlyRed({ width, height, data }: Pixels): Ink | null {
  const ink = new Uint8Array(width * height).fill(255);
  let count = 0;
  for (let at = 0; at < ink.length; at += 1) {
    const [red = 255, green = 255, blue = 255] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]];
    const other = Math.max(green, blue);
    if (red - other < 50 || red < 100) continue;
    // As dark as the colour is strong.
    ink[at] = Math.max(0, 255 - 2 * (red - other));
    count += 1;
  }
  return count > 0.0008 * ink.length ? { width, height, data: ink } : null;
}

/** Turned clockwise by that many quarters. */
export function turned({ width, height, data }: Pixels, quarters: number): Pixels {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  const lying = quarters % 2 === 1;
  const [wide, high] = lying ? [height, width] : [width, height];
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [fromX, fromY] =
        quarters === 1 ? [y, height - 1 - x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x];
      to[y * wide + x] = from[fromY * width + fromX] ?? 0;
    }
  }
  return { width: wide, height: high, data: new Uint8Array(to.buffer) };
}

/** The value at a place between pixels. */
export function inkAt({ width, height, data }: Ink, x: number, y: number): number {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return 255;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [across, down] = [x - left, y - top];
  const above = (data[top * width + left] ?? 255) * (1 - across) + (data[top * width + right] ?? 255) * across;
  const below = (data[bottom * width + left] ?? 255) * (1 - across) + (data[bottom * width + right] ?? 255) * across;
  return above * (1 - down) + below * down;
}

/** Made smaller, each pixel the mean of those it stands for; never larger. */
export function shrunk(ink: Ink, width: number, height: number): Ink {
  const data = new Uint8Array(width * height);
  const [stepX, stepY] = [ink.width / width, ink.height / height];
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor(y * stepY);
    const bottom = Math.min(ink.height, Math.max(top + 1, Math.ceil((y + 1) * stepY)));
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor(x * stepX);
      const right = Math.min(ink.width, Math.max(left + 1, Math.ceil((x + 1) * stepX)));
      let sum = 0;
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) sum += ink.data[row * ink.width + column] ?? 255;
      data[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, data };
}

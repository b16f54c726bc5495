import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';

const run = promisify(execFile);

/** What happens to a sheet of paper on its way through a scanner or before a telephone. */
export type Wear = {
  /** Degrees. */
  tilt?: number;
  /** Quarters of a turn. */
  turned?: 1 | 2 | 3;
  noise?: boolean;
  seal?: boolean;
  /** Photographed from below the table's edge. */
  perspective?: boolean;
};

/** A page of a PDF as a scanner of so many dots an inch would take it. */
export async function pageOfPdf(pdf: string, page: number, dpi: number): Promise<Buffer> {
  const options = ['-r', String(dpi), '-f', String(page), '-l', String(page), '-png', pdf];
  return (await run('pdftoppm', options, { encoding: 'buffer', maxBuffer: 2 ** 28 })).stdout;
}

/** The words of a page as they are printed. */
export async function wordsOfPdf(pdf: string, page: number): Promise<string> {
  return (await run('pdftotext', ['-layout', '-f', String(page), '-l', String(page), pdf, '-'])).stdout;
}

/** The picture worn as told, as a JPEG. */
export async function worn(picture: Buffer, { tilt = 0, turned, noise, seal, perspective }: Wear): Promise<Buffer> {
  const image = await loadImage(picture);
  const lying = turned === 1 || turned === 3;
  const [width, height] = lying ? [image.height, image.width] : [image.width, image.height];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = perspective ? '#5a5248' : '#fff';
  context.fillRect(0, 0, width, height);
  const sheet = createCanvas(image.width, image.height);
  sheet.getContext('2d').drawImage(image, 0, 0);
  if (seal) stamp(sheet.getContext('2d'), image.width * 0.62, image.height * 0.5, image.width * 0.1);
  context.translate(width / 2, height / 2);
  context.rotate(((turned ?? 0) * Math.PI) / 2 + (tilt * Math.PI) / 180);
  context.translate(-image.width / 2, -image.height / 2);
  if (perspective) lean(context, sheet);
  else context.drawImage(sheet, 0, 0);
  context.resetTransform();
  if (noise) grain(context, width, height);
  return canvas.encode('jpeg', noise ? 55 : 90);
}

/** The upper edge further away than the lower one. */
function lean(context: SKRSContext2D, sheet: Canvas): void {
  const { width, height } = sheet;
  for (let y = 0; y < height; y += 1) {
    const part = 0.86 + (0.12 * y) / height;
    context.drawImage(sheet, 0, y, width, 1, (width * (1 - part)) / 2, height * 0.03 + y * 0.94, width * part, 1.6);
  }
}

/** A round red seal with a star, over whatever is written there. */
function stamp(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.save();
  context.globalAlpha = 0.75;
  context.strokeStyle = '#d8232a';
  context.fillStyle = '#d8232a';
  context.lineWidth = radius * 0.06;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  for (let point = 0; point < 5; point += 1) {
    const angle = -Math.PI / 2 + (point * 4 * Math.PI) / 5;
    context.lineTo(x + radius * 0.35 * Math.cos(angle), y + radius * 0.35 * Math.sin(angle));
  }
  context.fill();
  context.font = `bold ${radius * 0.25}px "Noto Sans CJK SC"`;
  for (const [at, sign] of [...'临江市民政局办公室'].entries()) {
    context.save();
    context.translate(x, y);
    context.rotate(-2 + at * 0.5);
    context.fillText(sign, -radius * 0.12, -radius * 0.72);
    context.restore();
  }
  context.restore();
}

/** Grain and a grey that a copier adds, the same in every run. */
function grain(context: SKRSContext2D, width: number, height: number): void {
  const picture = context.getImageData(0, 0, width, height);
  const { data } = picture;
  let seed = 7;
  const dice = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let at = 0; at < data.length; at += 4) {
    const grain = (dice() + dice() + dice() - 1.5) * 36;
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = (data[at + channel] ?? 0) * 0.93 + 6 + grain;
  }
  context.putImageData(picture, 0, 0);
}

/** A TIFF of grey pages without compression. */
export function tiffFile(pages: readonly { width: number; height: number; grey: Uint8Array }[]): Buffer {
  const parts: Buffer[] = [Buffer.from('49492a0000000000', 'hex')];
  let length = 8;
  let link = 4;
  const whole = () => Buffer.concat(parts);
  for (const { width, height, grey } of pages) {
    const picture = length;
    parts.push(Buffer.from(grey));
    length += grey.length;
    const tags: [number, number, number][] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, picture],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, grey.length],
    ];
    const directory = Buffer.alloc(2 + 12 * tags.length + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [at, [tag, type, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + 12 * at);
      directory.writeUInt16LE(type, 4 + 12 * at);
      directory.writeUInt32LE(1, 6 + 12 * at);
      directory.writeUInt32LE(value, 10 + 12 * at);
    }
    const first = parts[0] as Buffer;
    if (link === 4) first.writeUInt32LE(length, 4);
    else {
      const before = parts.at(-2) as Buffer;
      before.writeUInt32LE(length, before.length - 4);
    }
    link = 0;
    parts.push(directory);
    length += directory.length;
  }
  return whole();
}

/** A PDF whose pages are JPEG pictures. */
export function picturePdf(pictures: readonly { jpeg: Buffer; width: number; height: number }[]): Buffer {
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer) => {
    objects.push(
      Buffer.concat([
        Buffer.from(text),
        ...(stream ? [Buffer.from('\nstream\n'), stream, Buffer.from('\nendstream')] : []),
      ]),
    );
    return objects.length;
  };
  const kids = pictures.map((_, at) => `${3 + 3 * at} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`);
  for (const { jpeg, width, height } of pictures) {
    const page = objects.length + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page + 1} 0 R /Resources << /XObject << /P ${page + 2} 0 R >> >> >>`,
    );
    const drawn = Buffer.from('595 0 0 842 0 0 cm /P Do');
    add(`<< /Length ${drawn.length} >>`, drawn);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  const places = objects.map((object, at) => {
    const place = length;
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return place;
  });
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { standInFolder, standInsThere } from '../../build/test/stand-in-fonts.ts';

const run = promisify(execFile);

/** Fonts an office has, and the free ones that stand in for them: every Han character exactly 1 em wide. */
const fandol = standInsThere();
const standIns: Record<string, string> = {
  仿宋_GB2312: fandol ? 'FandolFang' : 'Noto Serif CJK SC',
  楷体_GB2312: fandol ? 'FandolKai' : 'Noto Serif CJK SC',
  方正小标宋简体: fandol ? 'FandolSong' : 'Noto Serif CJK SC',
  宋体: fandol ? 'FandolSong' : 'Noto Serif CJK SC',
  黑体: fandol ? 'FandolHei' : 'Noto Sans CJK SC',
  'Times New Roman': 'Liberation Serif',
};

/** How a font of the standard shows in the list of a PDF's fonts when its stand-in was used. */
export function standInOf(font: string): string {
  const name = standIns[font] ?? font;
  return name.replace(/ SC$/u, '').replaceAll(' ', '');
}

/** Millimetres from the page's top left corner. */
export type Box = { left: number; right: number; top: number; bottom: number };
export type TextLine = Box & { text: string };
export type Rendered = {
  pdf: string;
  fonts: string[];
  pages: number;
  sizeMm: { width: number; height: number };
  lines(page: number): Promise<TextLine[]>;
  /** Bands of ink of one colour, top to bottom, as high as they are without a gap. */
  ink(page: number, colour: 'red' | 'black'): Promise<Box[]>;
  remove(): void;
};

/** A .docx as LibreOffice puts it on paper. */
export async function rendered(bytes: Uint8Array): Promise<Rendered> {
  const [one] = await renderedAll([bytes]);
  return one as Rendered;
}

/**
 * Several at once: one start of LibreOffice for all. `remove` of any of them removes all. `halves`: with a stand-in whose
 * digits and Latin letters are half a character wide, as in the standard's Chinese fonts; those of Fandol are not.
 */
export async function renderedAll(documents: readonly Uint8Array[], halves = false): Promise<Rendered[]> {
  const folder = mkdtempSync(join(tmpdir(), 'letter-on-paper-'));
  const files = documents.map((bytes, index) => {
    const file = join(folder, `letter-${index}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const fonts = standInConfiguration(folder, halves);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    timeout: 90_000 + 3_000 * files.length,
  });
  return Promise.all(files.map((file) => opened(file.replace(/docx$/u, 'pdf'), folder)));
}

/** A PDF that something else made, such as a browser that printed a page. */
export async function printed(bytes: Uint8Array): Promise<Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'letter-printed-'));
  const pdf = join(folder, 'letter.pdf');
  writeFileSync(pdf, bytes);
  return opened(pdf, folder);
}

async function opened(pdf: string, folder: string): Promise<Rendered> {
  const fonts = (await run('pdffonts', [pdf])).stdout
    .split('\n')
    .slice(2)
    .map((row) => row.split(' ')[0] ?? '');
  const info = (await run('pdfinfo', [pdf])).stdout;
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
  return {
    pdf,
    fonts: fonts.filter((font) => font !== ''),
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    sizeMm: { width: mmOfPt(size?.[1]), height: mmOfPt(size?.[2]) },
    lines: (page) => linesOf(pdf, page),
    ink: (page, colour) => inkOf(pdf, page, colour),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes into `folder` what tells a program (`FONTCONFIG_FILE`) to use the stand-ins; answers the file's place. */
export function standInConfiguration(folder: string, halves = false): string {
  const matches = Object.entries(standIns)
    .map(
      ([wanted, usual]) => [wanted, halves && wanted !== 'Times New Roman' ? 'Noto Sans Mono CJK SC' : usual] as const,
    )
    .map(
      ([wanted, given]) =>
        `<match target="pattern"><test name="family"><string>${wanted}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${given}</string></edit></match>`,
    );
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>' +
      `<dir>${standInFolder}</dir>` +
      `<cachedir>${join(folder, 'cache')}</cachedir>${matches.join('')}</fontconfig>`,
  );
  return file;
}

const mmOfPt = (pt: string | undefined) => (Number(pt) * 25.4) / 72;

async function linesOf(pdf: string, page: number): Promise<TextLine[]> {
  const { stdout } = await run('pdftotext', ['-f', String(page), '-l', String(page), '-bbox-layout', pdf, '-']);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;
  const rows: { middle: number; words: TextLine[] }[] = [];
  for (const [, xMin, yMin, xMax, yMax, text = ''] of stdout.matchAll(word)) {
    const box = { left: mmOfPt(xMin), right: mmOfPt(xMax), top: mmOfPt(yMin), bottom: mmOfPt(yMax), text };
    // Latin and Chinese words of one line differ in height, not in where they stand.
    const middle = (box.top + box.bottom) / 2;
    const row = rows.find((each) => Math.abs(each.middle - middle) < 3);
    if (row) row.words.push(box);
    else rows.push({ middle, words: [box] });
  }
  return rows.map(({ words }) => joined(words)).sort((a, b) => a.top - b.top);
}

function joined(words: readonly TextLine[]): TextLine {
  const inOrder = words.toSorted((a, b) => a.left - b.left);
  return {
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
    text: inOrder.map(({ text }) => text).join(''),
  };
}

/** 254 dots an inch: ten to the millimetre. */
async function inkOf(pdf: string, page: number, colour: 'red' | 'black'): Promise<Box[]> {
  const { stdout } = await run('pdftoppm', ['-r', '254', '-f', String(page), '-l', String(page), pdf], {
    encoding: 'buffer',
    maxBuffer: 2 ** 27,
  });
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  const [width, height, from] = [Number(head?.[1]), Number(head?.[2]), head?.[0].length ?? 0];
  const inked = (at: number) => {
    const [r = 255, g = 255, b = 255] = [stdout[at], stdout[at + 1], stdout[at + 2]];
    return g < 110 && b < 110 && (colour === 'red' ? r > 150 : r < 110);
  };
  const bands: Box[] = [];
  let open: Box | null = null;
  for (let y = 0; y < height; y += 1) {
    let [left, right] = [-1, -1];
    for (let x = 0; x < width; x += 1) {
      if (!inked(from + (y * width + x) * 3)) continue;
      if (left < 0) left = x;
      right = x + 1;
    }
    if (left < 0) open = null;
    else if (open === null) {
      open = { left: left / 10, right: right / 10, top: y / 10, bottom: (y + 1) / 10 };
      bands.push(open);
    } else {
      open.left = Math.min(open.left, left / 10);
      open.right = Math.max(open.right, right / 10);
      open.bottom = (y + 1) / 10;
    }
  }
  return bands;
}

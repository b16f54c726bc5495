import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { docContent } from '../../electron/reading/doc/doc-content.ts';
import { fileContent } from '../../electron/reading/file-content.ts';
import { oleStreams } from '../../electron/reading/parts/ole-streams.ts';
import { revisedFile } from '../../electron/reading/revised/revised-file.ts';
import { readIntake } from '../../shared/domain/intake/read.ts';
import { readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';
import { caseOfLetter } from '../../shared/domain/reading/letter/case-of-letter.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import type { Table } from '../../shared/model/reading/file-content.ts';
import { ConfirmedLetter } from '../../shared/model/reading/reading.ts';
import { ofdFile } from '../../test/support/files/ofd-file.ts';
import { oleFile } from '../../test/support/files/ole-file.ts';
import { pdfFile } from '../../test/support/files/pdf-file.ts';
import { xlsFile } from '../../test/support/files/xls-file.ts';
import { corpusPages } from '../../test/support/page-corpus.ts';
import type { Dice } from './dice.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';
import { bookParts, mutatePackage, wordParts } from './packages.ts';

/** One reader of the program: makes an input from the dice, and reads it. Whatever it throws but a refusal is a fault. */
export type FuzzedReader = { name: string; input: (dice: Dice) => Buffer; read: (input: Buffer) => unknown };

const pages = corpusPages();
const texts = pages.filter(({ name }) => name.endsWith('.txt')).map(({ bytes }) => bytes.toString('utf8'));
const webPages = pages.filter(({ name }) => name.endsWith('.html')).map(({ bytes }) => bytes);
const ledger = [
  ['云澜市民政局2021年建议提案办理台账', '', '', '', '', '', '', '', ''],
  ['序号', '类别', '届次', '编号', '案由', '领衔人', '主办/会办', '交办日期', '满意度'],
  [
    '1',
    '建议',
    '市八届人大三次会议',
    '135',
    '关于增设助餐点的建议',
    '水长东、白云生',
    '市民政局；市财政局',
    '2021.3.5',
    '满意',
  ],
  [
    '2',
    '提案',
    '市政协十届一次会议',
    '0140',
    '关于优化婚姻登记的提案',
    '民建云澜市委会',
    '市民政局',
    '44260',
    '基本满意',
  ],
  ['3', '提案', '十届一次', 'B062', '关于规范地名的提案', '时雨等3人', '会办', '二〇二一年三月五日', ''],
  ['合计', '', '', '3', '', '', '', '', ''],
];
const csv = ledger.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

const changedText = (dice: Dice) => mutateText(dice.pick(texts), dice, dice.pick(texts));
const content = (name: string) => (bytes: Buffer) => fileContent({ name, bytes });

export const fuzzedReaders: readonly FuzzedReader[] = [
  {
    name: 'letters',
    input: (dice) => Buffer.from(changedText(dice)),
    read: (input) => {
      for (const letter of readLetters(input.toString('utf8'), '函.txt').letters) {
        caseOfLetter(letter, '函.txt');
        storable(letter);
      }
    },
  },
  {
    name: 'intake',
    input: (dice) => Buffer.from(changedText(dice)),
    read: (input) => readIntake(input.toString('utf8'), '临江市民政局'),
  },
  {
    name: 'opinion',
    input: (dice) => Buffer.from(changedText(dice)),
    read: (input) => readOpinion(input.toString('utf8')),
  },
  {
    name: 'page',
    input: (dice) => {
      const page = dice.pick(webPages);
      return dice.chance(3)
        ? mutateBytes(page, dice)
        : Buffer.from(mutateText(page.toString('utf8'), dice, dice.pick(webPages).toString('utf8')));
    },
    read: content('函.html'),
  },
  { name: 'text', input: (dice) => mutateBytes(Buffer.from(dice.pick(texts)), dice), read: content('函.txt') },
  {
    name: 'mail-page',
    input: (dice) => mutateBytes(mailPage(dice.pick(webPages)), dice),
    read: content('函.mht'),
  },
  {
    name: 'word',
    input: (dice) => mutatePackage(wordParts(dice.pick(texts)), dice, dice.pick(texts)),
    read: content('函.docx'),
  },
  {
    name: 'revised',
    input: (dice) => mutatePackage(wordParts(dice.pick(texts)), dice, dice.pick(texts)),
    read: (bytes) => revisedFile({ name: '改.docx', bytes }),
  },
  { name: 'csv', input: (dice) => csvInput(dice), read: content('台账.csv') },
  { name: 'workbook', input: (dice) => mutatePackage(bookParts(ledger), dice, csv), read: content('台账.xlsx') },
  { name: 'ods', input: (dice) => mutatePackage(odsParts, dice, csv), read: content('台账.ods') },
  { name: 'old-workbook', input: oldBookInput, read: content('台账.xls') },
  {
    name: 'old-word',
    input: oldWordInput,
    read: (input) => docContent('函.doc', oleStreams('函.doc', input)),
  },
  { name: 'rtf', input: (dice) => mutateBytes(rtfLetter, dice), read: content('函.rtf') },
  { name: 'ofd', input: (dice) => mutatePackage(ofdParts, dice, csv), read: content('函.ofd') },
  { name: 'pdf', input: pdfInput, read: content('函.pdf') },
  {
    name: 'ledger',
    input: (dice) => Buffer.from(JSON.stringify(changedTable(dice))),
    read: (input) => {
      const read = readLedger(JSON.parse(input.toString('utf8')) as Table, { city: '云澜市', fileName: '台账.xlsx' });
      for (const row of read?.rows ?? []) JSON.stringify(row.reading);
    },
  },
];

const oldBooks = [
  xlsFile([
    { name: '台账', rows: ledger, merges: [{ top: 0, bottom: 0, left: 0, right: 8 }], hiddenRows: [2] },
    { name: '旧', hidden: true, rows: [['编号', 1, { day: 44_260 }, { formula: 2 }, null]] },
  ]),
  readFileSync(join(import.meta.dirname, '../../test/samples/files/ledger.xls')),
];

const wordLetter = readFileSync(join(import.meta.dirname, '../../test/samples/files/letter.doc'));
const rtfLetter = readFileSync(join(import.meta.dirname, '../../test/samples/files/letter.rtf'));
const ofdParts = Object.fromEntries(
  Object.entries(
    unzipSync(
      ofdFile([
        { words: [{ x: 28, y: 40, words: '关于第135号建议的答复', deltaX: 'g 11 5.6' }], pictures: 1, template: true },
      ]),
    ),
  ).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

/** An old document changed in one of its streams, inside a sound file; or in the file around them. */
function oldWordInput(dice: Dice): Buffer {
  if (dice.chance(4)) return mutateBytes(wordLetter, dice);
  const streams = oleStreams('函.doc', wordLetter);
  const names = ['WordDocument', '1Table', 'Data'];
  const changed = dice.pick(names);
  return oleFile(
    Object.fromEntries(
      names.map((name) => {
        const bytes = streams.read(name) ?? Buffer.alloc(0);
        return [name, name === changed ? mutateBytes(bytes, dice) : bytes];
      }),
    ),
  );
}

const odsSample = unzipSync(readFileSync(join(import.meta.dirname, '../../test/samples/files/ledger.ods')));
const odsParts = Object.fromEntries(
  ['mimetype', 'META-INF/manifest.xml', 'content.xml'].map((part) => [
    part,
    strFromU8(odsSample[part] ?? new Uint8Array()),
  ]),
);

const plainPdfs = [
  pdfFile('Reply to suggestion No. 77 of 2021', { script: 'app.alert(1)' }),
  pdfFile('', { gbk: 'cdf2c7e0bacbb4fab1eda3bac4faccb8b3f6b5c4bda8d2e9cad5cfa4a1a3' }),
];

/** An old workbook changed in its records, inside a sound file; or in the file around them. */
function oldBookInput(dice: Dice): Buffer {
  const book = dice.pick(oldBooks);
  const records = oleStreams('台账.xls', book).read('Workbook');
  return records === null || dice.chance(4)
    ? mutateBytes(book, dice)
    : oleFile({ Workbook: mutateBytes(records, dice) });
}

/** A PDF changed in its bytes, or in its numbers and names, which its parts refer to each other by. */
function pdfInput(dice: Dice): Buffer {
  const pdf = dice.pick(plainPdfs);
  if (dice.chance(2)) return mutateBytes(pdf, dice);
  return Buffer.from(
    pdf.toString('latin1').replace(/\d+|\/[A-Z]\w+/g, (word) => {
      if (!dice.chance(60)) return word;
      return dice.pick(['0', '1', '-1', '65536', '4294967295', '1e99', '/Kids', '/Length', '/Pages', '[', '>>']);
    }),
    'latin1',
  );
}

/** What was read must fit the store, but for the one thing a person has to add: whether 建议 or 提案. */
function storable(letter: { kind: unknown; blocks: unknown[] }): void {
  if (letter.blocks.length === 0) return;
  const checked = ConfirmedLetter.safeParse({ ...letter, kind: letter.kind ?? 'npc-suggestion' });
  if (checked.success) return;
  const [issue] = checked.error.issues;
  throw new Error(`not storable: ${issue?.path.join('.')} ${issue?.message}`);
}

function mailPage(html: Buffer): Buffer {
  const lines = html.toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b--\r\n`,
  );
}

function csvInput(dice: Dice): Buffer {
  return dice.chance(3) ? mutateBytes(Buffer.from(csv), dice) : Buffer.from(mutateText(csv, dice, dice.pick(texts)));
}

function changedTable(dice: Dice): Table {
  const cell = (text: string) => {
    if (dice.chance(8)) return mutateText(text, dice, csv).slice(0, 5000);
    if (dice.chance(20)) return dice.pick([null, 0, -1, 44260, 1e300, 2021.5, '']);
    return text;
  };
  const rows = Array.from({ length: 1 + dice.below(40) }, () => dice.pick(ledger).map(cell));
  if (!dice.chance(4)) rows.unshift([...(ledger[1] ?? [])]);
  const corner = () => dice.below(12);
  return {
    name: '台账',
    hidden: false,
    rows,
    merges: Array.from({ length: dice.below(4) }, () => ({
      top: corner(),
      left: corner(),
      bottom: corner(),
      right: corner(),
    })),
    hiddenRows: Array.from({ length: dice.below(4) }, corner),
  };
}

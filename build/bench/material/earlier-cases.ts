import type Raw from 'better-sqlite3';
import { acts, ends, givenSigns, matters, objects, rareSigns, surnames, turns, units } from './case-words.ts';

type Fill = { cases: number /** Of each letter's body. */; characters: number };

/** Fills the store with cases of former years and their letters, the same ones at every run. */
export function fillCases(raw: Raw.Database, { cases, characters }: Fill): void {
  const putCase = raw.prepare(
    `insert into earlierCase (id, kind, level, term, meeting, number, title, proposer, names, role, leadUnit, replyUnit,
       documentNumber, resultClass, satisfaction, assignedOn, answeredOn, year, reading, extras, importedAt, importedBy)
     values (?, ?, 'municipal', ?, ?, ?, ?, ?, ?, 'sole', '云澜市民政局', '云澜市民政局', ?, ?, ?, ?, ?, ?, '{}', '[]', '', '测试')`,
  );
  const putLetter = raw.prepare(
    `insert into publishedLetter (kind, title, letterTitle, addressees, replyUnit, record, importedAt, importedBy, caseId, what)
     values (?, ?, ?, ?, '云澜市民政局', ?, '', '测试', ?, 'reply')`,
  );
  const first = (raw.prepare('select coalesce(max(id), 0) as id from earlierCase').get() as { id: number }).id + 1;
  raw.transaction(() => {
    for (let n = 0; n < cases; n++) {
      const { kind, title, names, blocks, year, day, number } = writtenCase(n, characters);
      const people = JSON.stringify(names);
      const assignedOn = `${year}-${day}`;
      const session = [9 - Math.floor((2026 - year) / 5), 1 + (year % 5)];
      putCase.run(
        ...[first + n, kind, ...session, number, title, names[0], people, `云民函〔${year}〕${1 + (n % 900)}号`],
        ...['ABC'[n % 3], ['满意', '基本满意', '不满意'][n % 7 === 0 ? 2 : n % 2], assignedOn, assignedOn, year],
      );
      const letterTitle = `关于对${title}的答复`;
      const record = {
        letterTitle,
        salutation: `${names[0]}代表`,
        blocks,
        signature: ['云澜市民政局'],
        coUnits: [],
        doubts: [],
      };
      putLetter.run(kind, title, letterTitle, people, JSON.stringify(record), first + n);
    }
  })();
}

/** The n-th case: title, people, day and a letter of about so many characters. */
export function writtenCase(n: number, characters: number) {
  const dice = diceOf(n + 1);
  const [one, more] = [often(dice, matters), often(dice, matters)];
  const title = `关于${often(dice, acts)}${one}${often(dice, objects)}${n % 3 ? `、${often(dice, acts)}${more}` : ''}的建议`;
  const names = Array.from({ length: 1 + Math.floor(dice() * 3) }, () => nameOf(dice));
  const year = 2006 + Math.floor(dice() * 20);
  const two = (of: number) => String(1 + Math.floor(dice() * of)).padStart(2, '0');
  const blocks: { level: number; text: string }[] = [];
  let length = 0;
  while (length < characters) {
    const level = blocks.length % 4 === 0 ? 1 : 0;
    const text = level ? `关于${often(dice, acts)}${often(dice, objects)}` : paragraph(dice, [one, more]);
    blocks.push({ level, text: text.slice(0, characters - length) });
    length += text.length;
  }
  const kind = n % 3 ? 'npc-suggestion' : 'cppcc-proposal';
  return { kind, title, names, blocks, year, day: `${two(12)}-${two(28)}`, number: String(1 + (n % 700)) };
}

type Dice = () => number;

function paragraph(dice: Dice, own: readonly string[]): string {
  const sentences = Array.from({ length: 2 + Math.floor(dice() * 3) }, () => sentence(dice, own));
  return sentences.join('');
}

function sentence(dice: Dice, own: readonly string[]): string {
  const matter = dice() < 0.3 ? (own[Math.floor(dice() * own.length)] ?? '') : often(dice, matters);
  const figure = Math.floor(dice() ** 3 * 9000) + 1;
  const parts = [
    `${often(dice, turns)}，${often(dice, acts)}${matter}${often(dice, objects)}`,
    `${often(dice, units)}${often(dice, acts)}${often(dice, objects)}${figure}${'个处项人户张件次'.charAt(Math.floor(dice() * 8))}`,
    `在${rare(dice)}街道、${rare(dice)}村${often(dice, acts)}${often(dice, objects)}和${often(dice, matters)}`,
    `${2006 + Math.floor(dice() * 20)}年安排${often(dice, objects)}${figure}万元，${often(dice, acts)}“${rare(dice)}${often(dice, matters)}”`,
    `由${nameOf(dice)}牵头${often(dice, acts)}${matter}，${often(dice, acts)}${often(dice, objects)}`,
  ];
  const chosen = parts.filter(() => dice() < 0.45);
  return `${[...chosen, often(dice, ends)].join('，')}。`;
}

/** Some words stand in nearly every text, most in few. */
const often = (dice: Dice, words: readonly string[]) => words[Math.floor(dice() ** 1.7 * words.length)] ?? '';

const sign = (dice: Dice, signs: string) => signs.charAt(Math.floor(dice() * signs.length));
const rare = (dice: Dice) => sign(dice, rareSigns) + sign(dice, rareSigns);
const nameOf = (dice: Dice) => sign(dice, surnames) + sign(dice, givenSigns) + sign(dice, givenSigns);

/** Mulberry32: small, fast, the same numbers everywhere. */
function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

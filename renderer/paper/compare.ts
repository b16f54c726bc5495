import { diffArrays } from 'diff';
import { type ComparedPiece, comparePieces } from '../../shared/domain/words/compare-words.ts';
import { headingNumbers } from '../../shared/domain/words/heading-number.ts';
import { tableRows } from '../../shared/domain/words/table-text.ts';
import { disclosures } from '../../shared/model/kinds.ts';
import type { Block, LetterContent } from '../../shared/model/letter/letter.ts';

export type PartChange = 'same' | 'changed' | 'moved' | 'added' | 'removed';
/** One part of a letter beside its former self; `key` is `block:ID` for the body, else the field's name. */
export type ComparedPart = {
  key: string;
  label: string;
  change: PartChange;
  level: Block['level'];
  /** The number drawn before it: the new one, for removed blocks the old one. */
  number: string;
  pieces: ComparedPiece[];
  table?: true;
};

type Part = {
  key: string;
  label: string;
  text: string;
  level: Block['level'];
  number: string;
  former?: string;
  table?: true;
};

function field(key: string, label: string, text: string): Part {
  return { key, label, text, level: 0, number: '' };
}

function front(letter: LetterContent): Part[] {
  return [
    field('title', '标题', letter.title),
    field('salutation', '称呼', letter.salutation),
    field('opening', '开头', letter.opening),
  ];
}

function back(letter: LetterContent): Part[] {
  return [
    field('closing', '结尾', letter.closing.join('\n')),
    field('note', '附注', letter.note),
    field('enclosures', '附件', letter.enclosures.join('；')),
    field('enclosureTexts', '附件正文', (letter.enclosureTexts ?? []).join('\n')),
    field('copyTo', '抄送', letter.copyTo.join('、')),
    field('resultClass', '办理结果类别', letter.resultClass),
    field('disclosure', '公开属性', letter.disclosure ? disclosures[letter.disclosure] : ''),
  ];
}

function body({ blocks }: LetterContent): Part[] {
  const numbers = headingNumbers(blocks);
  return blocks.map(({ id, level, text, table }, index) => ({
    key: `block:${id}`,
    label: table ? '表格' : level === 0 ? '段落' : '标题',
    text,
    level,
    number: numbers[index] ?? '',
    ...(table ? { table } : {}),
  }));
}

/** A paragraph taken out and put back with the very same words is the same paragraph, whatever its name now. */
function samePlaces(oldBody: readonly Part[], newBody: Part[]): Part[] {
  const names = new Set(newBody.map(({ key }) => key));
  const gone = new Map(oldBody.filter(({ key }) => !names.has(key)).map((part) => [likenessOf(part), part.key]));
  const known = new Set(oldBody.map(({ key }) => key));
  return newBody.map((part) => {
    const likeness = likenessOf(part);
    const former = known.has(part.key) ? undefined : gone.get(likeness);
    if (former === undefined) return part;
    gone.delete(likeness);
    return { ...part, former };
  });
}

const likenessOf = ({ level, table, text }: Part) => `${level}${table ? 'table' : ''}${text}`;

function pair(before: Part | undefined, after: Part, moved: boolean): ComparedPart {
  const { key, label, level, number, table } = after;
  const pieces =
    table && before?.table ? compareTables(before.text, after.text) : comparePieces(before?.text ?? '', after.text);
  const same = before && before.text === after.text && before.level === after.level && before.table === table;
  const change = !before ? 'added' : !same ? 'changed' : moved ? 'moved' : 'same';
  return { key, label, change, level, number, pieces, ...(table ? { table } : {}) };
}

/** Two states of a letter, part by part in the order of the new one; removed blocks stand where they were. */
export function compareLetters(before: LetterContent, after: LetterContent): ComparedPart[] {
  const fields = (old: Part[], now: Part[]) =>
    now.map((part, index) => pair(old[index], part, false)).filter(({ pieces }) => pieces.length > 0);
  const oldBody = body(before);
  const newBody = samePlaces(oldBody, body(after));
  const oldByKey = new Map(oldBody.map((part) => [part.key, part]));
  const newByKey = new Map(newBody.map((part) => [part.former ?? part.key, part]));
  const middle: ComparedPart[] = [];
  for (const { added, removed, value } of diffArrays(
    oldBody.map(({ key }) => key),
    newBody.map(({ key, former }) => former ?? key),
  )) {
    for (const key of value) {
      const now = newByKey.get(key);
      const old = oldByKey.get(key);
      if (removed) {
        // A block that stands elsewhere now is shown there, as moved.
        if (!now && old) middle.push({ ...old, change: 'removed', pieces: [{ kind: 'removed', text: old.text }] });
      } else if (now) middle.push(pair(old, now, added));
    }
  }
  return [...fields(front(before), front(after)), ...middle, ...fields(back(before), back(after))];
}

/** The count of parts that are not the same. */
export function changesIn(parts: readonly ComparedPart[]): number {
  return parts.filter(({ change }) => change !== 'same').length;
}

type Row = { kind: ComparedPiece['kind']; pieces: ComparedPiece[] };

/**
 * Two states of a table as pieces of its text: rows put in and taken out whole, what changed in a cell within that cell.
 * With other columns it is shown as written anew.
 */
function compareTables(before: string, after: string): ComparedPiece[] {
  const [was, is] = [tableRows(before), tableRows(after)];
  const text = (row: readonly string[]) => row.join('\t');
  const whole = (kind: ComparedPiece['kind'], row: string): Row => ({ kind, pieces: [{ kind, text: row }] });
  if (was[0]?.length !== is[0]?.length) {
    return joined([...was.map((row) => whole('removed', text(row))), ...is.map((row) => whole('added', text(row)))]);
  }
  const rows: Row[] = [];
  let gone: string[] = [];
  const close = () => {
    rows.push(...gone.map((row) => whole('removed', row)));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays(was.map(text), is.map(text))) {
    if (removed) gone = value;
    else if (added) {
      const pairs = Math.min(gone.length, value.length);
      for (let at = 0; at < pairs; at += 1) {
        rows.push({ kind: 'same', pieces: cellPieces(gone[at] ?? '', value[at] ?? '') });
      }
      gone = gone.slice(pairs);
      close();
      rows.push(...value.slice(pairs).map((row) => whole('added', row)));
    } else {
      close();
      rows.push(...value.map((row) => whole('same', row)));
    }
  }
  close();
  return joined(rows);
}

function cellPieces(before: string, after: string): ComparedPiece[] {
  const was = before.split('\t');
  return after.split('\t').flatMap((cell, at) => {
    const pieces = comparePieces(was[at] ?? '', cell);
    return at === 0 ? pieces : [{ kind: 'same' as const, text: '\t' }, ...pieces];
  });
}

/** Without what was taken out, the pieces are the rows that are there now. */
function joined(rows: readonly Row[]): ComparedPiece[] {
  let kept = false;
  return rows.flatMap(({ kind, pieces }, at) => {
    const ends = kind === 'removed' || !kept ? 'removed' : kind;
    kept ||= kind !== 'removed';
    return at === 0 ? pieces : [{ kind: ends, text: '\n' }, ...pieces];
  });
}

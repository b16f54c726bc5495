import type { NumberingRef } from '../word/list-labels.ts';
import { type CharacterLook, characterLook, paragraphLook, plainLook } from './properties.ts';

/** What a style gives the paragraphs and characters that bear it. */
export type Style = { look: CharacterLook; list: NumberingRef };
type Own = { base: number; paragraph: Buffer | null; character: Buffer | null };

const none = 0x0fff;
/** So many styles are based on each other at most; in a damaged file they may go round. */
const deepest = 12;

/** The styles of a document (MS-DOC, STSH), by their number; each with what it has from those it is based on. */
export function readStyles(bytes: Buffer): (number: number) => Style {
  const own = ownStyles(bytes);
  const settled = new Map<number, Style>();
  const settle = (number: number, depth: number): Style => {
    const known = settled.get(number);
    if (known) return known;
    const style = own.get(number);
    const base: Style =
      style && style.base !== none && depth < deepest
        ? settle(style.base, depth + 1)
        : { look: plainLook, list: { list: null, level: null } };
    if (!style) return base;
    const { list, level } = style.paragraph ? paragraphLook(0, style.paragraph, null) : { list: null, level: null };
    const made: Style = {
      look: style.character ? characterLook(style.character, base.look) : base.look,
      list: { list: list === null ? base.list.list : String(list), level: level ?? base.list.level },
    };
    settled.set(number, made);
    return made;
  };
  return (number) => settle(number, 0);
}

function ownStyles(bytes: Buffer): Map<number, Own> {
  const styles = new Map<number, Own>();
  if (bytes.length < 6) return styles;
  const head = bytes.readUInt16LE(0);
  const count = bytes.readUInt16LE(2);
  const fixed = bytes.readUInt16LE(4);
  let at = 2 + head;
  for (let number = 0; number < count && at + 2 <= bytes.length; number += 1) {
    const length = bytes.readUInt16LE(at);
    if (length > 0) styles.set(number, ownStyle(bytes.subarray(at + 2, at + 2 + length), fixed));
    at += 2 + length;
  }
  return styles;
}

function ownStyle(bytes: Buffer, fixed: number): Own {
  if (bytes.length < fixed + 2 || fixed < 6) return { base: none, paragraph: null, character: null };
  const kind = bytes.readUInt16LE(2);
  const count = bytes.readUInt16LE(4) & 0xf;
  const lists: Buffer[] = [];
  let at = fixed + 2 + (bytes.readUInt16LE(fixed) + 1) * 2;
  for (let n = 0; n < count && at + 2 <= bytes.length; n += 1) {
    const length = bytes.readUInt16LE(at);
    lists.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length & 1);
  }
  const [first = null, second = null] = lists;
  // Of a paragraph's style its own number stands before its properties.
  return (kind & 0xf) === 1
    ? { base: kind >>> 4, paragraph: first?.subarray(2) ?? null, character: second }
    : { base: kind >>> 4, paragraph: null, character: (kind & 0xf) === 2 ? first : null };
}

import type { Table } from '../../../shared/model/reading/file-content.ts';
import { fieldShown } from '../word/field-shown.ts';
import { type FlatDocument, flatDocument } from '../word/flat-tables.ts';
import { outsideWords } from '../word/outside.ts';
import { isPageNumber } from '../word/page-number.ts';
import { seenWords, type WordsLook } from '../word/seen-words.ts';
import { isSymbolFont, symbolOf } from '../word/symbol-fonts.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { decodeCodePage } from './encodings.ts';
import { rtfFonts } from './fonts.ts';
import { rtfLists } from './lists.ts';
import { rtfRow } from './rows.ts';
import { scanRtf } from './scan.ts';
import { rtfSigns } from './signs.ts';

/** Words that go somewhere: into the text of a story, or aside; null is nowhere. */
type Story = { document: FlatDocument; text: string; label: string | null; paragraphs: number };
type Aside = { words: string };
type Form = { kind: number; value: number; preset: number; choices: string[] };
type Field = { instruction: Aside; form: Form | null; story: Story | null; length: number; paragraphs: number };

/** What a group begins with and ends with it. */
type State = WordsLook & {
  kind: Destination | 'text';
  story: Story;
  aside: Aside | null;
  silent: boolean;
  /** After `\u` so many signs follow for programs that know no Unicode. */
  spare: number;
  font: number | null;
  /** Which of the three fonts of a run its bytes are in, as Word tells for mixed scripts. */
  script: 'loch' | 'hich' | 'dbch' | null;
  scripts: Readonly<Record<string, number>>;
  inTable: boolean;
  depth: number;
  list: number | null;
  level: number;
  field: Field | null;
  inObject: boolean;
  nestedRow: boolean;
  close: (() => void) | null;
};

const plain: WordsLook = { hidden: false, deleted: false, inserted: false, struck: false, raised: null };
const deepest = 5000;
const longestAside = 20_000;

export function rtfText(bytes: Buffer): { lines: string[]; tables: Table[]; notes: string[]; pictures: number } {
  const left = outsideWords();
  const fonts = rtfFonts();
  const lists = rtfLists();
  let label: ReturnType<typeof lists.labels> | null = null;
  const body = newStory();
  const heads: string[] = [];
  const rows = { outer: rtfRow(), nested: rtfRow() };
  let state: State = {
    ...plain,
    ...{ kind: 'text', story: body, aside: null, silent: false, spare: 1, font: null, script: null, scripts: {} },
    ...{ inTable: false, depth: 0, list: null, level: 0, field: null, inObject: false, nestedRow: false, close: null },
  };
  const groups: State[] = [];
  let page = 1252;
  let pending: number[] = [];
  let skipping = 0;
  /** Whether a group has just begun, and whether a star says that who does not know it may pass it over. */
  let fresh: 'open' | 'starred' | null = null;
  let broken = 0;

  const depth = () => (state.depth > 0 ? state.depth : state.inTable ? 1 : 0);
  const put = (words: string) => {
    if (state.silent || words === '') return;
    if (state.aside) {
      if (state.aside.words.length < longestAside) state.aside.words += words;
    } else state.story.text += seenWords(words, state, left);
  };
  const fontNow = () => fonts.get(state.script === 'dbch' ? (state.scripts.dbch ?? state.font) : state.font);
  const symbol = (code: number) => {
    const sign = symbolOf(fontNow()?.name ?? '', code) ?? symbolOf('Wingdings', code);
    if (sign === null && !state.aside && !state.silent) left.count('sign');
    put(sign ?? '');
  };
  const flush = () => {
    if (pending.length === 0) return;
    const run = Uint8Array.from(pending);
    pending = [];
    const font = fontNow();
    if (font && isSymbolFont(font.name) && state.kind !== 'fonts') {
      for (const byte of run) symbol(byte);
      return;
    }
    const words = decodeCodePage(run, font?.page ?? page);
    for (let at = words.indexOf('\ufffd'); at >= 0; at = words.indexOf('\ufffd', at + 1)) broken += 1;
    put(words);
  };
  const endParagraph = () => {
    const { story } = state;
    if (state.hidden && depth() === 0) return;
    const ref = { list: state.list === null ? null : String(state.list), level: state.level };
    const filled = story.text.trim() !== '';
    label ??= lists.labels();
    const counted = filled ? label(ref) : '';
    story.document.paragraph(filled ? (story.label ?? counted) + story.text : '', depth());
    story.text = '';
    story.label = null;
    story.paragraphs += 1;
    left.break();
  };
  const linesOf = (story: Story): string[] => {
    if (story.text !== '') story.document.paragraph(story.text, 0);
    return story.document.finish([]).lines;
  };
  /** A story of its own, which goes on as `then` when its group ends. */
  const beside = (then: (lines: string[], story: Story) => void) => {
    const { story, silent, aside } = state;
    const own = newStory();
    const at = depth();
    Object.assign(state, { ...plain, story: own, aside: null, inTable: false, depth: 0, list: null, field: null });
    state.close = () => {
      const lines = linesOf(own);
      if (!silent && !aside) then(lines, story);
      left.break();
    };
    return at;
  };
  const openers: Record<Destination, () => void> = {
    note: () =>
      void beside((lines, story) => {
        const words = lines.join(' ').trim();
        if (words !== '') story.text += `（注：${words}）`;
      }),
    comment: () => void beside((lines) => left.words('comment', lines.join(' '))),
    page: () => void beside((lines) => heads.push(...lines)),
    box: () => {
      // Words in a drawing are read where the drawing is passed over.
      state.silent = false;
      const at = beside((lines, story) => {
        for (const line of lines) story.document.paragraph(line, at);
      });
    },
    label: () => {
      const aside = { words: '' };
      const { story } = state;
      state.aside = aside;
      state.close = () => {
        const words = aside.words.replace(/\t/g, '').trim();
        // What has no letter and no number is a bullet.
        story.label = /[\p{L}\p{N}]/u.test(words) ? words : '';
      };
    },
    instruction: () => {
      state.aside = state.field?.instruction ?? { words: '' };
    },
    both: () => {
      state.silent = true;
    },
    fonts: () => {
      state.aside = { words: '' };
    },
    lists: () => {
      state.aside = { words: '' };
    },
    listUses: () => {
      state.aside = { words: '' };
    },
    form: () => {
      if (state.field) state.field.form = { kind: 0, value: 25, preset: 0, choices: [] };
      state.aside = { words: '' };
    },
    choice: () => {
      const aside = { words: '' };
      const form = state.field?.form;
      state.aside = aside;
      state.close = () => void form?.choices.push(aside.words.trim());
    },
    rowLook: () => {
      state.nestedRow = true;
    },
    picture: () => {
      if (!state.inObject && !(state.silent && state.kind === 'skip')) left.count('picture');
      state.silent = true;
      state.kind = 'skip';
    },
    object: () => {
      if (!state.silent) left.count('object');
      state.inObject = true;
    },
    drawing: () => {
      if (!state.silent) state.kind = 'drawing';
      state.silent = true;
    },
    open: () => undefined,
    skip: () => {
      state.silent = true;
      state.kind = 'skip';
    },
  };
  const begin = (name: string, kind: Destination) => {
    const wasSkipped = state.silent && state.kind === 'skip';
    if (wasSkipped) return;
    if (kind === 'open') {
      if (name === 'ud') state.silent = false;
      if (name === 'field') beginField();
      return;
    }
    if (kind !== 'picture' && kind !== 'drawing') state.kind = kind;
    openers[kind]();
  };
  const beginField = () => {
    const { story, aside } = state;
    const field: Field = {
      ...{ instruction: { words: '' }, form: null, story: aside ? null : story },
      ...{ length: story.text.length, paragraphs: story.paragraphs },
    };
    state.field = field;
    state.close = () => {
      const empty = !field.story || (field.length === story.text.length && field.paragraphs === story.paragraphs);
      if (empty) put(field.form ? formWords(field.form) : fieldShown(field.instruction.words));
    };
  };
  const property = (name: string, value: number | null) => {
    const on = value !== 0;
    const number = value ?? 0;
    if (name === 'v') state.hidden = on;
    else if (name === 'deleted') state.deleted = on;
    else if (name === 'revised') state.inserted = on;
    else if (name === 'strike' || name === 'striked') state.struck = on;
    else if (name === 'super' || name === 'sub') state.raised = on ? name : null;
    else if (name === 'nosupersub') state.raised = null;
    else if (name === 'plain') Object.assign(state, { ...plain, script: null });
    else if (name === 'f') Object.assign(state, { font: number, script: null });
    else if (name === 'loch' || name === 'hich' || name === 'dbch') state.script = name;
    else if (name === 'af' && state.script) state.scripts = { ...state.scripts, [state.script]: number };
    else if (name === 'pard') Object.assign(state, { inTable: false, depth: 0, list: null, level: 0 });
    else if (name === 'intbl') state.inTable = on;
    else if (name === 'itap') state.depth = number;
    else if (name === 'ls') state.list = number;
    else if (name === 'ilvl') state.level = number;
    else if (name === 'uc') state.spare = number;
    else if (name === 'ansicpg') page = number || page;
    else if (name === 'mac') page = 10000;
    else (state.nestedRow ? rows.nested : rows.outer).word(name, number);
  };
  const structure = (name: string): boolean => {
    const { document } = state.story;
    if (name === 'par') endParagraph();
    else if (name === 'sect') {
      if (state.story.text !== '') endParagraph();
    } else if (name === 'cell' || name === 'nestcell') {
      const at = name === 'cell' ? 1 : Math.max(depth(), 2);
      Object.assign(state, { depth: at });
      endParagraph();
      document.endCell(at);
    } else if (name === 'row') document.endRow(1, rows.outer.places());
    else if (name === 'nestrow') document.endRow(Math.max(depth(), 2), rows.nested.places());
    else return false;
    return true;
  };
  const formWord = (form: Form, name: string, value: number) => {
    if (name === 'fftype') form.kind = value;
    else if (name === 'ffres') form.value = value;
    else if (name === 'ffdefres') form.preset = value;
  };
  const word = (name: string, value: number | null) => {
    const at = fresh;
    fresh = null;
    flush();
    skipping = 0;
    const kind = at ? destinationOf(name) : null;
    if (kind) return begin(name, kind);
    if (at === 'starred') return begin(name, 'skip');
    if (state.kind === 'fonts') return fonts.word(name, value ?? 0);
    if (state.kind === 'lists' || state.kind === 'listUses') {
      if (lists.word(name, value ?? 0)) {
        const aside = { words: '' };
        state.aside = aside;
        state.close = () => lists.levelText(aside.words);
      }
      if (name !== 'u') return;
    }
    if (state.kind === 'form' && state.field?.form) return formWord(state.field.form, name, value ?? 0);
    if (name === 'u') {
      skipping = state.spare;
      const code = (value ?? 0) & 0xffff;
      return code >= 0xf020 && code <= 0xf0ff ? symbol(code) : put(String.fromCharCode(code));
    }
    const sign = rtfSigns[name];
    if (sign !== undefined) return put(sign);
    if (!state.silent && !state.aside && structure(name)) return;
    property(name, value);
  };

  scanRtf(bytes, {
    open: () => {
      flush();
      skipping = 0;
      if (groups.length >= deepest) throw new RangeError('groups too deep');
      groups.push(state);
      state = { ...state, close: null };
      fresh = 'open';
    },
    close: () => {
      flush();
      skipping = 0;
      fresh = null;
      const { close, kind } = state;
      if (kind === 'fonts') fonts.name(state.aside?.words ?? '');
      const outer = groups.pop();
      if (!outer) return;
      state = outer;
      if (kind === 'fonts' && state.aside) state.aside.words = '';
      close?.();
    },
    word,
    sign: (sign) => {
      flush();
      if (sign === '*') {
        if (fresh) fresh = 'starred';
        return;
      }
      fresh = null;
      if (skipping > 0) skipping -= 1;
      else if (sign === '~') put('\u00a0');
      else if (sign === '_') put('-');
      else if (sign === '\\' || sign === '{' || sign === '}') put(sign);
    },
    bytes: (run) => {
      fresh = null;
      const passed = Math.min(skipping, run.length);
      skipping -= passed;
      if (state.silent) return;
      for (let at = passed; at < run.length; at += 1) pending.push(run[at] ?? 0);
    },
    byte: (value) => {
      fresh = null;
      if (skipping > 0) skipping -= 1;
      else if (!state.silent) pending.push(value);
    },
  });
  flush();
  const open = groups.length > 0;
  while (groups.length > 0) {
    const { close } = state;
    state = groups.pop() ?? state;
    close?.();
  }
  if (body.text !== '') {
    state = { ...state, story: body, aside: null, silent: false };
    endParagraph();
  }
  const notes: string[] = [];
  const { lines, tables } = body.document.finish(notes);
  const told = [...new Set(heads.map((line) => line.trim()))].filter((line) => line !== '' && !isPageNumber(line));
  const inHead = lines.every((line) => line.trim() === '');
  if (!inHead)
    for (const line of told) {
      left.words('page', line);
      left.break();
    }
  notes.push(...left.notes());
  if (broken > 0) notes.push(`有${broken}处文字已损坏，显示为「\ufffd」，请对照原文核对。`);
  if (open) notes.push('文件没有完整结束，后面可能缺了内容，请对照原文核对。');
  return { lines: inHead ? told : lines, tables, notes, pictures: left.pictures() };
}

function newStory(): Story {
  return { document: flatDocument(), text: '', label: null, paragraphs: 0 };
}

function formWords({ kind, value, preset, choices }: Form): string {
  const chosen = value === 25 ? preset : value;
  if (kind === 1) return chosen === 1 ? '☑' : '☐';
  return kind === 2 ? (choices[chosen] ?? '') : '';
}

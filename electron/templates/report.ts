import {
  optionalParts,
  requiredFields,
  sampleFields,
  type WordList,
  wordFields,
  wordLists,
} from '../../shared/domain/letter/word-template.ts';
import type { TemplatePlace, TemplateProblem, TemplateReport } from '../../shared/model/templates.ts';
import { editingMarks } from './editing-marks.ts';
import { type TemplateParagraph, templateParagraphs } from './paragraphs.ts';

const placeholder = /\{([^{}]*)\}/gu;
type OpenList = { list: WordList; place: TemplatePlace };
type Say = (kind: TemplateProblem['kind'], field: string, words: string) => void;

/** Reads a template and names what is unknown, missing, broken or split over runs, each with its place. */
export function templateReport(parts: ReadonlyMap<string, string>): TemplateReport {
  const paragraphs = templateParagraphs(parts);
  const problems: TemplateProblem[] = [];
  const fields: string[] = [];
  const open: OpenList[] = [];
  for (const paragraph of paragraphs) {
    const place = placeOf(paragraph);
    const say: Say = (kind, field, words) =>
      problems.push({ kind, field, words, place, severity: kind === 'split' ? 'note' : 'error' });
    const text = paragraph.pieces.join('');
    for (const found of text.matchAll(placeholder)) {
      const name = (found[1] ?? '').trim();
      if (isSplit(paragraph.pieces, found.index, found[0].length)) {
        say('split', name, `{${name}}被分成几截（中途改过字体或位置），程序仍能识别`);
      }
      take(name, paragraph, open, say);
      if (!fields.includes(name) && !name.startsWith('/')) fields.push(name);
    }
    strayBraces(text, say);
  }
  for (const { list, place } of open) {
    problems.push({ ...problem('broken', list, `{#${list}}没有对应的{/${list}}`), place });
  }
  for (const field of requiredFields) {
    if (!fields.includes(field)) problems.push(problem('missing', field, `缺少{${field}}：${wordFields[field]}`));
  }
  const placed = fields.map((name) => name.replace(/^#/u, ''));
  for (const words of editingMarks(parts)) {
    problems.push({ ...problem('marks', '', `${words}，会随签发的函发出去`) });
  }
  for (const { places, says } of optionalParts) {
    if (places.some((name) => placed.includes(name))) continue;
    const field = places[0] ?? '';
    const written = Object.hasOwn(wordLists, field) ? `{#${field}}…{/${field}}` : `{${field}}`;
    problems.push({ ...problem('lacks', field, `没有${written}：${says}`), severity: 'note' });
  }
  const outline = paragraphs.map(({ part, style, pieces }) => ({ part, style, text: pieces.join('').slice(0, 200) }));
  return { fields: placed, outline, problems };
}

/** The sentences of what keeps a template from being used, null when nothing does. */
export function reportErrors({ problems }: TemplateReport): string | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  const words = errors
    .slice(0, 6)
    .map(({ place, words }) => (place === null ? words : `${placeWords(place)}，${words}`));
  return `${words.join('；')}${errors.length > 6 ? `；另有${errors.length - 6}处` : ''}。`;
}

function placeWords({ part, paragraph, excerpt }: TemplatePlace): string {
  return `${part}第${paragraph}段「${excerpt}」`;
}

function take(name: string, paragraph: TemplateParagraph, open: OpenList[], say: Say) {
  const list = name.replace(/^[#/]\s*/u, '');
  if (name.startsWith('#')) {
    if (!isList(list)) say('unknown', name, `不认识{${name}}，可以重复的只有${Object.keys(wordLists).join('、')}`);
    else open.push({ list, place: placeOf(paragraph) });
  } else if (name.startsWith('/')) {
    const last = open.pop()?.list;
    if (last === undefined) say('broken', name, `{${name}}之前没有{#${list}}`);
    else if (last !== list) say('broken', name, `{${name}}应为{/${last}}`);
  } else if (isLevel(name)) sample(name, paragraph, say);
  else if (!Object.hasOwn(wordFields, name) && !open.some((each) => Object.hasOwn(wordLists[each.list].fields, name))) {
    const home = Object.entries(wordLists).find(([, each]) => Object.hasOwn(each.fields, name))?.[0];
    say('unknown', name, home ? `{${name}}只能写在{#${home}}和{/${home}}之间` : `不认识{${name}}`);
  }
}

/** A sample paragraph is taken away and set again for each paragraph of the letter, so it holds nothing else. */
function sample(name: string, { pieces, part, endsSection }: TemplateParagraph, say: Say) {
  if (part !== '正文') say('broken', name, `{${name}}只能放在正文里，不能放在${part}`);
  else if (pieces.join('').trim() !== `{${name}}`) say('broken', name, `{${name}}要单独成一段，前后不能有别的字`);
  else if (endsSection) say('broken', name, `{${name}}这一段带有分节符，请把分节符移到下一段`);
}

function strayBraces(text: string, say: Say) {
  const left = text.replace(placeholder, '');
  if (/[{}]/u.test(left)) say('broken', '', `花括号不成对，或中间断成了两段：「${left.trim().slice(0, 20)}」`);
  const wide = /｛([^｛｝]{1,20})｝/u.exec(text);
  if (wide) say('broken', wide[1] ?? '', `${wide[0]}用的是全角花括号，请改成半角的{${wide[1]}}`);
}

/** Whether a placeholder's characters lie in more than one run. */
function isSplit(pieces: readonly string[], from: number, length: number): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (from < at + piece.length) return from + length > at + piece.length;
    at += piece.length;
  }
  return false;
}

function placeOf({ part, at, pieces }: TemplateParagraph): TemplatePlace {
  const text = pieces.join('').trim();
  return { part, paragraph: at, excerpt: text.length > 24 ? `${text.slice(0, 24)}…` : text };
}

function problem(kind: 'broken' | 'missing' | 'marks' | 'lacks', field: string, words: string): TemplateProblem {
  return { kind, field, words, place: null, severity: 'error' };
}

function isList(name: string): name is WordList {
  return Object.hasOwn(wordLists, name);
}

function isLevel(name: string): boolean {
  return (sampleFields as readonly string[]).includes(name);
}

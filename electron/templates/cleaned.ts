import { unzipSync, zipSync } from 'fflate';
import { type Attributes, walkXml } from '../reading/word/xml-walk.ts';
import { isHidden, revisionTags, storyName } from './editing-marks.ts';
import type { TemplateParts } from './guard.ts';
import { storyFields } from './story-fields.ts';

/**
 * A template as it stands when every tracked change is accepted, comments and hidden words are taken out, and fields have
 * become the words that they showed. What `editingMarks` names is then no more in it.
 */
export function cleanedTemplate({ bytes, parts, fileName }: TemplateParts): TemplateParts {
  const files = unzipSync(bytes);
  const clean = new Map(parts);
  const set = (part: string, xml: string) => {
    clean.set(part, xml);
    files[part] = new TextEncoder().encode(xml);
  };
  for (const [part, xml] of parts) {
    if (storyName(part) !== null) set(part, cleanStory(xml));
    else if (commentPart.test(part)) {
      clean.delete(part);
      delete files[part];
    } else if (part === '[Content_Types].xml') set(part, xml.replace(commentType, ''));
    else if (part === 'word/_rels/document.xml.rels') set(part, xml.replace(commentRelation, ''));
  }
  return { fileName, bytes: Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) })), parts: clean };
}

const commentPart = /^word\/(?:_rels\/)?(?:comments\w*|people)\.xml(?:\.rels)?$/u;
const commentType = /<Override\b[^>]*PartName="\/word\/(?:comments\w*|people)\.xml"[^>]*\/>/gu;
const commentRelation = /<Relationship\b[^>]*Target="(?:\/word\/)?(?:comments\w*|people)\.xml"[^>]*\/>/gu;

const dropped = new Set([
  ...[...revisionTags].filter((name) => !['w:ins', 'w:moveTo'].includes(name)),
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef', 'w:dataBinding'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd', 'w:delInstrText'],
]);
const unwrapped = new Set(['w:ins', 'w:moveTo']);
const content = new Set(['w:t', 'w:tab', 'w:br', 'w:drawing', 'w:pict', 'w:sym', 'w:fldChar', 'w:sectPr']);

/** An element that is open; whether it goes out at all is known only at its end. */
type Open = { name: string; from: number; written: boolean; gone: boolean; holds: boolean; joined: boolean };

function cleanStory(xml: string): string {
  const out: string[] = [];
  const open: Open[] = [];
  const fields = storyFields(xml);
  const openFields: boolean[] = [];
  let begun = 0;
  let skipping = 0;
  // The paragraph whose mark was deleted: it waits for the next one, of which it becomes the beginning.
  let waiting: Open | null = null;
  const upper = (name: string) => open.findLast((each) => each.name === name);
  const settle = () => {
    if (waiting !== null) out.push('</w:p>');
    waiting = null;
  };

  function keepsField(name: string, attributes: Attributes): boolean {
    if (name === 'w:fldSimple') return fields[begun++]?.standing ?? false;
    if (name !== 'w:fldChar') return openFields.at(-1) ?? false;
    if (attributes['w:fldCharType'] === 'begin') openFields.push(fields[begun++]?.standing ?? false);
    const keeps = openFields.at(-1) ?? false;
    if (attributes['w:fldCharType'] === 'end') openFields.pop();
    return keeps;
  }

  walkXml(xml, {
    open: (name, attributes) => {
      const parent = open.at(-1);
      const field = name === 'w:fldSimple' || name === 'w:fldChar' || name === 'w:instrText';
      const keeps = !field || keepsField(name, attributes);
      if (skipping > 0) {
        skipping += 1;
        return;
      }
      if (waiting !== null && name !== 'w:p') settle();
      if (name === 'w:del' || name === 'w:moveFrom') {
        const whole = parent?.name === 'w:rPr' ? open.at(-2)?.name === 'w:pPr' && upper('w:p') : null;
        const row = parent?.name === 'w:trPr' ? upper('w:tr') : null;
        if (whole || row) (whole || (row as Open)).gone = true;
      }
      if (isHidden(name, attributes) && open.at(-2)?.name === 'w:r') (upper('w:r') as Open).gone = true;
      if (dropped.has(name) || (!keeps && name !== 'w:fldSimple') || (name === 'w:pPr' && parent?.joined)) {
        skipping = 1;
        return;
      }
      const joined = name === 'w:p' && waiting !== null;
      const written = !unwrapped.has(name) && keeps && !joined;
      const from = joined && waiting ? waiting.from : out.length;
      if (content.has(name)) for (const each of open) each.holds = true;
      waiting = null;
      open.push({ name, from, written, gone: false, holds: content.has(name) || joined, joined });
      if (written) out.push(`<${name}${attributesXml(attributes)}>`);
    },
    text: (text) => {
      if (skipping === 0 && (waiting === null || text.trim() !== '')) out.push(escaped(text));
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (name !== 'w:p') settle();
      const one = open.pop();
      if (!one) return;
      const parent = open.at(-1);
      if (name === 'w:p' && one.gone && one.holds) waiting = one;
      // A cell must hold a paragraph, and a table a row.
      else if (one.gone && (name !== 'w:p' || parent?.name !== 'w:tc')) out.length = one.from;
      else if (
        name === 'w:tbl' &&
        !out.slice(one.from).some((each) => each.startsWith('<w:tr>') || each.startsWith('<w:tr '))
      )
        out.length = one.from;
      else if (one.written || one.joined) out.push(`</${name}>`);
    },
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${out.join('')}`;
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Who changes, and when, as Word and WPS write it: the PC's own time with a Z behind it. */
export type Reviser = { by: string; on?: string };

let count = 900;
const tag = ({ by, on = '2026-05-12T10:03:00Z' }: Reviser) => `w:id="${++count}" w:author="${by}" w:date="${on}"`;
const run = (looks: string, words: string, name = 'w:t') =>
  words === '' ? '' : `<w:r>${looks}<${name} xml:space="preserve">${words}</${name}></w:r>`;

/** A .docx as somebody gives it back: its document changed by hand, with comments where there are some. */
export function revisedDocx(
  base64: string,
  change: (xml: string) => string,
  parts: Record<string, string> = {},
): string {
  const files = unzipSync(Buffer.from(base64, 'base64'));
  const name = 'word/document.xml';
  files[name] = strToU8(change(strFromU8(files[name] as Uint8Array)));
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return Buffer.from(zipSync(files)).toString('base64');
}

const plainRun = /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|<w:rPr\/>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gu;

/** The first run with these words is parted at them, and `made` says what stands in their place. */
function at(xml: string, words: string, made: (looks: string) => string): string {
  let done = false;
  const next = xml.replace(plainRun, (whole, looks: string, text: string) => {
    const from = text.indexOf(words);
    if (done || from < 0) return whole;
    done = true;
    return run(looks, text.slice(0, from)) + made(looks) + run(looks, text.slice(from + words.length));
  });
  if (!done) throw new Error(`no run says 「${words}」`);
  return next;
}

/** Words replaced with tracking on; '' puts words in after `before`, or takes them out. */
export const tracked = (before: string, after: string, who: Reviser) => (xml: string) =>
  at(
    xml,
    before,
    (looks) =>
      `<w:del ${tag(who)}>${run(looks, before, 'w:delText')}</w:del>` +
      (after === '' ? '' : `<w:ins ${tag(who)}>${run(looks, after)}</w:ins>`),
  );

export const putAfter = (before: string, words: string, who: Reviser) => (xml: string) =>
  at(xml, before, (looks) => `${run(looks, before)}<w:ins ${tag(who)}>${run(looks, words)}</w:ins>`);

/** The same with tracking off. */
export const typed = (before: string, after: string) => (xml: string) => at(xml, before, (looks) => run(looks, after));

/** A comment at words, by its number. */
export const remarked = (words: string, id: number) => (xml: string) =>
  at(
    xml,
    words,
    (looks) =>
      `<w:commentRangeStart w:id="${id}"/>${run(looks, words)}<w:commentRangeEnd w:id="${id}"/>` +
      `<w:r><w:commentReference w:id="${id}"/></w:r>`,
  );

/** The paragraph with these words as text, and what stands before and after it. */
function around(xml: string, words: string): [string, string, string] {
  const hit = xml.indexOf(words);
  if (hit < 0) throw new Error(`nothing says 「${words}」`);
  const from = xml.lastIndexOf('<w:p>', hit);
  const to = xml.indexOf('</w:p>', hit) + '</w:p>'.length;
  return [xml.slice(0, from), xml.slice(from, to), xml.slice(to)];
}

const endChanged = (paragraph: string, kind: 'ins' | 'del', who: Reviser) => {
  const mark = `<w:rPr><w:${kind} ${tag(who)}/></w:rPr>`;
  if (paragraph.includes('<w:pPr>')) return paragraph.replace('</w:pPr>', `${mark}</w:pPr>`);
  return paragraph.replace('<w:p>', `<w:p><w:pPr>${mark}</w:pPr>`);
};

/** A paragraph typed behind another with tracking on: the end of the former is put in, its old end ends the new one. */
export const paragraphAfter = (words: string, text: string, who: Reviser) => (xml: string) => {
  const [before, paragraph, after] = around(xml, words);
  const looks = /<w:pPr>.*?<\/w:pPr>/u.exec(paragraph)?.[0] ?? '';
  return `${before}${endChanged(paragraph, 'ins', who)}<w:p>${looks}<w:ins ${tag(who)}>${run('', text)}</w:ins></w:p>${after}`;
};

/** A whole paragraph taken out with tracking on, its end too. */
export const paragraphOut = (words: string, who: Reviser) => (xml: string) => {
  const [before, paragraph, after] = around(xml, words);
  const gone = paragraph.replace(
    plainRun,
    (_, looks: string, text: string) => `<w:del ${tag(who)}>${run(looks, text, 'w:delText')}</w:del>`,
  );
  return `${before}${endChanged(gone, 'del', who)}${after}`;
};

/** A paragraph parted before these words, and one whose end was taken out, so that it runs on into the next. */
export const partedBefore = (words: string, who: Reviser) => (xml: string) => {
  const [before, paragraph, after] = around(xml, words);
  const parted = at(paragraph, words, (looks) => `\u0000${run(looks, words)}`);
  const [head = '', rest = ''] = parted.split('\u0000');
  const looks = /<w:pPr>.*?<\/w:pPr>/u.exec(paragraph)?.[0] ?? '';
  return `${before}${endChanged(`${head}</w:p>`, 'ins', who)}<w:p>${looks}${rest}${after}`;
};
export const runOn = (words: string, who: Reviser) => (xml: string) => {
  const [before, paragraph, after] = around(xml, words);
  return `${before}${endChanged(paragraph, 'del', who)}${after}`;
};

/** A paragraph cut out and put behind another one: `w:moveFrom` and `w:moveTo`, as Word tracks it. */
export const movedBehind = (words: string, behind: string, who: Reviser) => (xml: string) => {
  const [before, paragraph, after] = around(xml, words);
  const from = paragraph.replace(
    plainRun,
    (_, looks: string, text: string) => `<w:moveFrom ${tag(who)}>${run(looks, text)}</w:moveFrom>`,
  );
  const to = paragraph
    .replace(/<w:bookmark(?:Start|End)[^>]*>/gu, '')
    .replace(plainRun, (_, looks: string, text: string) => `<w:moveTo ${tag(who)}>${run(looks, text)}</w:moveTo>`);
  const rest = `${before}${endChanged(from, 'del', who).replace('<w:del ', '<w:moveFrom ')}${after}`;
  const [head, own, tail] = around(rest, behind);
  return `${head}${own}${endChanged(to, 'ins', who).replace('<w:ins ', '<w:moveTo ')}${tail}`;
};

/** What is said in comments, as Word and WPS keep it; `answers` is the number of the comment that it answers. */
export function commentParts(
  comments: readonly (Reviser & { id: number; text: string; answers?: number; done?: boolean })[],
): Record<string, string> {
  const paragraph = (id: number) => `00A0${String(id).padStart(4, '0')}`;
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
  const said = comments.map(
    ({ id, text, by, on = '2026-05-12T10:05:00Z' }) =>
      `<w:comment w:id="${id}" w:author="${by}" w:date="${on}" w:initials="S"><w:p w14:paraId="${paragraph(id)}"><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
  );
  const threads = comments.map(({ id, answers, done = false }) => {
    const parent = answers === undefined ? '' : ` w15:paraIdParent="${paragraph(answers)}"`;
    return `<w15:commentEx w15:paraId="${paragraph(id)}"${parent} w15:done="${done ? 1 : 0}"/>`;
  });
  return {
    'word/comments.xml': `<?xml version="1.0" encoding="UTF-8"?><w:comments ${names}>${said.join('')}</w:comments>`,
    'word/commentsExtended.xml': `<?xml version="1.0" encoding="UTF-8"?><w15:commentsEx ${names}>${threads.join('')}</w15:commentsEx>`,
  };
}

/** Without the marks that the program set: saved by a program that keeps none. */
export const withoutMarks = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '');

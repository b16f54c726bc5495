import type { ReadLetter } from '../../model/reading.ts';
import { readDay } from '../day-reading.ts';
import { bodyBlocks } from './body-blocks.ts';
import { readCoUnits } from './co-units.ts';
import { readContact } from './contact.ts';
import { readDocumentNumber } from './document-number-reading.ts';
import { excerpt, type Finding, firstOf, newFindings } from './finding.ts';
import { readKind } from './kind-reading.ts';
import { type Label, type Labelled, labelledFields } from './labelled-fields.ts';
import { readDisclosure, readPublicity, readResultClass } from './letter-marks.ts';
import { unitOfTitle } from './letter-title.ts';
import { readOpeningTitle, readTitleSubject } from './opening.ts';
import type { PageLine } from './page-lines.ts';
import type { LetterPart } from './page-split.ts';
import { agreedNumber, readNumber } from './proposal-number.ts';
import { isCollectiveName, readNames } from './salutation.ts';
import { agreedSession, readSession } from './session-reading.ts';
import { findSignature } from './signature.ts';

/** A masthead is never longer; what stands further up belongs to something else. */
const headLines = 80;

/** Reads one letter of a page. `shared` are the page's lines above its first letter, which all its letters share. */
export function readLetter(
  lines: readonly PageLine[],
  part: LetterPart,
  shared: readonly PageLine[],
  file: string | null,
  what: 'reply' | 'opinion',
): ReadLetter {
  const { take, doubts, passages } = newFindings();
  const above = lines.slice(part.head, part.bodyFrom - (part.salutation ? 1 : 0)).slice(-headLines);
  const signature = findSignature(lines, part.bodyFrom, part.end);
  const bodyLines = lines.slice(part.bodyFrom, signature.bodyEnd);
  const rest = part.salutation?.rest ?? '';
  const blocks = bodyBlocks(rest === '' ? bodyLines : [{ text: rest, indented: true }, ...bodyLines]);
  const opening = openingOf(blocks.map((block) => block.text));
  const title = part.title?.text ?? '';
  const below = lines.slice(signature.bodyEnd, signature.end);
  const marks = [...above, ...below].map((line) => line.text);
  const fields = [...shared, ...above, ...below].flatMap(labelledFields);
  const headings = [...new Set([...shared, ...above])].filter((line) => line.text.length <= 80);
  const heading = headings.map((line) => line.text).join('\n');
  const contact = readContact(marks);
  const proposers = part.salutation === null ? proposersInOpening(opening) : null;

  const letter: ReadLetter = {
    file,
    what,
    kind: take('kind', readKind(title, opening, part.salutation, heading)),
    session: take(
      'session',
      firstOf(
        agreedSession(readSession(title), readSession(opening.slice(0, 200))),
        () => readSession(textOf(fields, 'session')),
        () => readSession(heading),
      ),
    ),
    number: take('number', agreedNumber(readNumber(title), openingNumber(opening), labelledNumber(fields))),
    title: take(
      'title',
      firstOf(
        readOpeningTitle(opening),
        () => labelledTitle(fields),
        () => readTitleSubject(title),
      ),
    ),
    letterTitle: title === '' ? null : title,
    salutation: part.salutation?.words ?? null,
    addressees:
      what === 'opinion'
        ? []
        : (take('addressees', addressees(part, fields) ?? proposers ?? unreadSalutation(blocks[0]?.text ?? '')) ?? []),
    proposerCount: take('proposerCount', salutationFinding(part, part.salutation?.count ?? null)),
    collective: take(
      'collective',
      salutationFinding(part, part.salutation?.collective ?? null) ?? collectiveOf(proposers),
    ),
    addresseeUnit: take('addresseeUnit', salutationFinding(part, part.salutation?.office ?? null)),
    replyUnit: take(
      'replyUnit',
      firstOf(
        agreedUnit(signature.unit, titleUnit(title)),
        () => headingUnit(headings),
        () => labelledUnit(fields),
      ),
    ),
    documentNumber: take(
      'documentNumber',
      readDocumentNumber(
        above.map((line) => line.text),
        fields,
      ),
    ),
    resultClass: take('resultClass', readResultClass(marks, fields)),
    publicity: take('publicity', readPublicity(marks, fields)),
    disclosure: take('disclosure', readDisclosure(marks, fields)),
    coUnits: take('coUnits', readCoUnits(opening, fields)) ?? [],
    replyDate: take(
      'replyDate',
      firstOf(signature.date, () => labelledDay(fields, 'replyDate')),
    ),
    publishDate: take(
      'publishDate',
      firstOf(labelledDay(fields, 'publishDate'), () => bareDay(headings)),
    ),
    contactPerson: take('contactPerson', contact.person),
    contactPhone: take('contactPhone', contact.phone),
    headings: blocks.filter((block) => block.level === 1).map((block) => block.text),
    blocks,
    signature: signature.lines,
    doubts,
    passages,
  };
  take('addressees', part.salutation?.doubt ?? null);
  take('printDate', signature.printDate);
  return letter;
}

/** The first paragraphs, as far as 「答复如下」; figures deeper in the body belong to other things. */
function openingOf(paragraphs: readonly string[]): string {
  const end = paragraphs.slice(0, 4).findIndex((text) => /如下|收悉/.test(text));
  return paragraphs
    .slice(0, Math.max(1, end + 1))
    .join('')
    .slice(0, 1500);
}

/** The part of an opening in which the item's number can stand; later numbers are those of other documents. */
function numberPlace(opening: string): string {
  const end = opening.search(/收悉|收到|如下/);
  return opening.slice(0, end < 0 ? 160 : end).replace(/《[^》]*》/g, '《》');
}

/** An opinion may answer the lead bureau's 《关于征求…第12号提案会办意见的函》 and name the number nowhere else. */
function openingNumber(opening: string): Finding<string> {
  const asked = /《([^》]*(?:征求|转办|交办)[^》]*)》[^。]{0,6}收悉/.exec(opening);
  return readNumber(numberPlace(opening)) ?? (asked?.[1] ? readNumber(asked[1]) : null);
}

function textOf(fields: readonly Labelled[], label: Label): string {
  return fields.find((field) => field.label === label)?.value ?? '';
}

function labelledNumber(fields: readonly Labelled[]): Finding<string> {
  const field = fields.find(({ label }) => label === 'number');
  const number = /^第?\s*([0-9A-Za-z-]{1,20})\s*号?$/.exec(field?.value ?? '')?.[1];
  return field && number ? { value: number, passage: field.passage } : null;
}

function labelledTitle(fields: readonly Labelled[]): Finding<string> {
  const field = fields.find(({ label, value }) => label === 'title' && value.length >= 4 && !/答复|复函/.test(value));
  return field ? { value: field.value.replace(/^《(.*)》$/, '$1'), passage: field.passage } : null;
}

function salutationFinding<T>(part: LetterPart, value: T | null): Finding<T> {
  return value === null ? null : { value, passage: part.salutation?.passage ?? '' };
}

function addressees(part: LetterPart, fields: readonly Labelled[]): Finding<string[]> {
  const { salutation } = part;
  if (salutation?.collective) {
    return { value: [salutation.collective, ...salutation.names], passage: salutation.passage };
  }
  if (salutation && salutation.names.length > 0) return { value: salutation.names, passage: salutation.passage };
  const field = fields.find(({ label }) => label === 'proposer');
  const names = readNames(field?.value ?? '');
  return field && names.length > 0 ? { value: names, passage: field.passage } : null;
}

/** Without a salutation the opening says who proposed: 「民建某市委会提出的《…》收悉」. */
function proposersInOpening(opening: string): Finding<string[]> {
  const found = /^([^，。：；《》“”]{2,60}?)(?:在[^。，]{2,30})?(?:提出|提交)的/.exec(opening);
  const words = found?.[1] ?? '';
  if (isCollectiveName(words)) return { value: [words], passage: excerpt(opening, words) };
  const names = /(?:代表|委员)$/.test(words) ? readNames(words) : [];
  return names.length > 0 ? { value: names, passage: excerpt(opening, words) } : null;
}

function collectiveOf(proposers: Finding<string[]>): Finding<string> {
  const name = proposers && 'value' in proposers ? proposers.value[0] : undefined;
  return proposers && name !== undefined && isCollectiveName(name) ? { value: name, passage: proposers.passage } : null;
}

/** A salutation that could not be taken apart is shown to the clerk rather than passed over. */
function unreadSalutation(first: string): Finding<string[]> {
  const line = first.length <= 120 && /(代表|委员|[委联]会)[^。]{0,12}[：:]?$/.test(first);
  return line ? { doubt: '称呼不能分出姓名', passage: excerpt(first) } : null;
}

function titleUnit(title: string): Finding<string> {
  const unit = unitOfTitle(title);
  return unit ? { value: unit, passage: excerpt(title) } : null;
}

/** Who signs replies; a title that names a different office, more than by its town, leaves it open. */
function agreedUnit(signed: Finding<string>, titled: Finding<string>): Finding<string> {
  if (!signed || !titled || 'doubt' in signed || 'doubt' in titled) return signed ?? titled;
  const [name, other] = [signed.value, titled.value];
  if (name.endsWith(other) || other.endsWith(name) || name.includes(other) || !/^[^、]+$/.test(name)) return signed;
  return { doubt: `落款与标题的单位不一致（${name}、${other}）`, passage: `${signed.passage} ｜ ${titled.passage}` };
}

function headingUnit(lines: readonly PageLine[]): Finding<string> {
  for (const { text } of lines) {
    const unit = unitOfTitle(text);
    if (unit) return { value: unit, passage: excerpt(text) };
  }
  return null;
}

function labelledUnit(fields: readonly Labelled[]): Finding<string> {
  const field = fields.find(({ label, value }) => label === 'unit' && /^[\u4e00-\u9fff（）]{2,30}$/.test(value));
  return field ? { value: field.value, passage: field.passage } : null;
}

function labelledDay(fields: readonly Labelled[], label: Label): Finding<string> {
  for (const field of fields) {
    if (field.label !== label) continue;
    const reading = readDay(field.value);
    if (reading.state === 'sure') return { value: reading.day, passage: excerpt(field.passage) };
    if (reading.state === 'doubtful') return { doubt: reading.reason, passage: excerpt(field.passage) };
  }
  return null;
}

/** A day of publication without a label, on a line with the source or the font buttons. */
function bareDay(lines: readonly PageLine[]): Finding<string> {
  for (const { text } of lines) {
    if (!/来源|浏览|阅读|点击|字体|字号|\d{1,2}:\d{2}/.test(text)) continue;
    const reading = readDay(text);
    if (reading.state === 'sure') return { value: reading.day, passage: excerpt(text) };
  }
  return null;
}

import type { ReadLetter } from '../../../model/reading/reading.ts';
import { bodyBlocks } from '../page/body-blocks.ts';
import { type Finding, firstOf, newFindings } from '../page/finding.ts';
import { type Label, type Labelled, labelledFields } from '../page/labelled-fields.ts';
import type { PageLine } from '../page/lines.ts';
import type { LetterPart } from '../page/split.ts';
import { readCoUnits } from './co-units.ts';
import { readContact } from './contact.ts';
import { bareDay, labelledDay } from './days.ts';
import { readDocumentNumber } from './document-number.ts';
import { readDisclosure, readPublicity, readResultClass } from './marks.ts';
import { labelledNumber, openingNumber } from './number.ts';
import { readOpeningTitle, readTitleSubject } from './opening.ts';
import { addressees, collectiveOf, proposersInOpening, unreadSalutation } from './people.ts';
import { readKind } from './proposal-kind.ts';
import { agreedNumber, readNumber } from './proposal-number.ts';
import { agreedSession, readSession } from './session.ts';
import { findSignature } from './signature.ts';
import { agreedUnit, headingUnit, labelledUnit, titleUnit } from './unit.ts';

/** A masthead is never longer; what stands further up belongs to something else. */
const headLines = 80;

/**
 * Reads one letter of a page. `shared` are the page's lines above its first letter, which all its letters share.
 * 「陈某某代表：您提出的…第77号建议收悉…」 → its addressee, number, body, 署名 and date.
 */
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

function textOf(fields: readonly Labelled[], label: Label): string {
  return fields.find((field) => field.label === label)?.value ?? '';
}

function labelledTitle(fields: readonly Labelled[]): Finding<string> {
  const field = fields.find(({ label, value }) => label === 'title' && value.length >= 4 && !/答复|复函/.test(value));
  return field ? { value: field.value.replace(/^《(.*)》$/, '$1'), passage: field.passage } : null;
}

function salutationFinding<T>(part: LetterPart, value: T | null): Finding<T> {
  return value === null ? null : { value, passage: part.salutation?.passage ?? '' };
}

import {
  type Consent,
  consents,
  disclosures,
  type HandlingRole,
  handlingRoles,
  type ProposalKind,
} from '../../model/kinds.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import { type ContactWay, contactWays } from '../../model/life/life.ts';
import {
  type FieldSource,
  type FilledField,
  fieldSources,
  type PlatformField,
  type PlatformProfile,
} from '../../model/platform/platform.ts';
import type { Day } from '../../model/primitives.ts';
import { countSigns } from './count-signs.ts';
import { fitWays } from './fit-ways.ts';
import { type LetterParagraph, letterParagraphs, paragraphText, sectionsMeant } from './letter-paragraphs.ts';
import { platformDate } from './platform-date.ts';

/** What the fields may be filled from. */
export type PlatformFacts = {
  letter: LetterContent;
  documentNumber: string;
  signedOn: Day;
  signedBy: string;
  resultWords: string;
  kind: ProposalKind;
  number: string;
  title: string;
  session: string;
  proposers: string;
  role: HandlingRole;
  consent: Consent;
  coUnits: readonly string[];
  office: string;
  section: string;
  handler: string;
  leader: string;
  contactPerson: string;
  contactPhone: string;
  /** The last contact of this round. */
  contact: { way: ContactWay; day: Day } | null;
  deliveredOn: Day | null;
};

type TextSource = 'body' | 'part' | 'rest' | 'opening' | 'closing';
type Plain = (facts: PlatformFacts, dated: (day: Day | null) => string, field: PlatformField) => string;

const plain: Record<Exclude<FieldSource, TextSource>, Plain> = {
  letterTitle: ({ letter }) => letter.title.replace(/\s*\n\s*/gu, ''),
  documentNumber: ({ documentNumber }) => documentNumber,
  signedOn: ({ signedOn }, dated) => dated(signedOn),
  signedBy: ({ signedBy }) => signedBy,
  resultClass: ({ letter }) => letter.resultClass,
  resultWords: ({ resultWords }) => resultWords,
  disclosure: ({ letter }) => (letter.disclosure === null ? '' : disclosures[letter.disclosure]),
  consent: ({ consent }) => consents[consent],
  number: ({ number }) => number,
  title: ({ title }) => title,
  session: ({ session }) => session,
  proposers: ({ proposers }) => proposers,
  role: ({ role }) => handlingRoles[role],
  coUnits: ({ coUnits }) => coUnits.join('、'),
  office: ({ office }) => office,
  section: ({ section }) => section,
  handler: ({ handler }) => handler,
  leader: ({ leader }) => leader,
  contactPerson: ({ contactPerson }) => contactPerson,
  contactPhone: ({ contactPhone }) => contactPhone,
  contactWay: ({ contact }) => (contact ? contactWays[contact.way] : ''),
  contactDay: ({ contact }, dated) => dated(contact?.day ?? null),
  deliveredOn: ({ deliveredOn }, dated) => dated(deliveredOn),
  enclosures: ({ letter }) => namedEnclosures(letter).join('；'),
  fixed: (_, __, { words }) => words,
};

const isOfText = (source: FieldSource): source is TextSource => !Object.hasOwn(plain, source);

/** The enclosures that a letter names. */
export function namedEnclosures({ enclosures }: Pick<LetterContent, 'enclosures'>): string[] {
  return enclosures.map((name) => name.trim()).filter((name) => name !== '');
}

/**
 * What goes into each field of a platform, counted as the platform counts; `notes` say what of the letter would stand in
 * none of them. Title, number and signature are in no text field: they have fields of their own.
 */
export function fillFields(profile: PlatformProfile, facts: PlatformFacts): { fields: FilledField[]; notes: string[] } {
  const { fields, dates, bodyHas } = profile;
  const all = letterParagraphs(facts.letter);
  const text = all.filter(({ from }) => from === 'block' || bodyHas.includes(from));
  const placed = placedParagraphs(fields, { all, text });
  const dated = (day: Day | null) => (day === null ? '' : platformDate(day, dates));
  const filled = fields.map((field) =>
    isOfText(field.source)
      ? ofText(field, profile, placed.get(field.key) ?? [])
      : measured(field, profile, plain[field.source](facts, dated, field), []),
  );
  return { fields: filled, notes: leftOut(fields, text, [...placed.values()].flat()) };
}

type Letter = { all: readonly LetterParagraph[]; text: readonly LetterParagraph[] };

/** Which paragraphs stand in which field; a part that two fields mean stands in the first. */
function placedParagraphs(fields: readonly PlatformField[], { all, text }: Letter): Map<string, LetterParagraph[]> {
  const taken = new Set<LetterParagraph>();
  const placed = new Map<string, LetterParagraph[]>();
  const put = (key: string, paragraphs: readonly LetterParagraph[]) => {
    placed.set(key, [...paragraphs]);
    for (const each of paragraphs) taken.add(each);
  };
  for (const { key, source, words } of fields) {
    if (source === 'opening' || source === 'closing')
      put(
        key,
        all.filter(({ from }) => from === source),
      );
    if (source !== 'part') continue;
    const meant = sectionsMeant(words, text);
    put(
      key,
      text.filter((each) => each.from === 'block' && meant.includes(each.section) && !taken.has(each)),
    );
  }
  for (const { key, source } of fields) {
    if (source === 'body') put(key, text);
    if (source === 'rest')
      put(
        key,
        text.filter((each) => !taken.has(each)),
      );
  }
  return placed;
}

function ofText(field: PlatformField, profile: PlatformProfile, paragraphs: readonly LetterParagraph[]): FilledField {
  // Where a part has a field of its own, the field's name stands for the heading.
  const sections = new Set(paragraphs.map(({ section }) => section));
  const own =
    field.source === 'part' && sections.size === 1 && paragraphs.some(({ heading }) => !heading)
      ? paragraphs.filter(({ heading }) => !heading)
      : paragraphs;
  return measured(field, profile, paragraphText(own, profile.paragraphs), own);
}

function measured(
  { key, label, source, limit, words }: PlatformField,
  { counts, paragraphs: form, files }: PlatformProfile,
  value: string,
  paragraphs: readonly LetterParagraph[],
): FilledField {
  const counted = countSigns(value, counts);
  const over = limit === null ? 0 : Math.max(0, counted - limit);
  const ways =
    limit === null || over === 0 ? [] : fitWays(paragraphs, { limit, counts, form, takesFiles: files.most > 0 });
  return {
    key,
    label,
    source,
    value,
    note: noteOf(source, words, { value, over, paragraphs }),
    counted,
    limit,
    over,
    ways,
  };
}

type Made = { value: string; over: number; paragraphs: readonly LetterParagraph[] };

function noteOf(source: FieldSource, words: string, { value, over, paragraphs }: Made): string {
  if (value === '') {
    if (source === 'part') return `函里没有一级标题是「${words}」的部分，这一栏请从正文里找出来填`;
    return source === 'rest' ? '正文都在别的栏里了' : `这件没有${fieldSources[source]}`;
  }
  const tables = paragraphs.filter(({ table }) => table).length;
  const said = tables > 0 ? [`有${tables}张表格，贴过去一行一行、没有格线，宜另作附件`] : [];
  if (over > 0 && paragraphs.length === 0) said.push('请在平台上缩写，这里登记的不变');
  return said.join('；');
}

/** Paragraphs that no field takes, though some fields take others. */
function leftOut(
  fields: readonly PlatformField[],
  text: readonly LetterParagraph[],
  placed: readonly LetterParagraph[],
): string[] {
  if (!fields.some(({ source }) => source === 'part')) return [];
  const lost = text.filter((each) => !placed.includes(each));
  const [first] = lost;
  if (!first) return [];
  const words = `${[...first.text].slice(0, 20).join('')}${[...first.text].length > 20 ? '…' : ''}`;
  return [`正文有${lost.length}段没有填进任何一栏，第一段是「${words}」，请看填在哪一栏合适`];
}

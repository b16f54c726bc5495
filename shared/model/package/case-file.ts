import { z } from 'zod';
import { commitmentLogKinds, commitmentStatuses } from '../commitments.ts';
import { deadlineEventKinds } from '../dates/deadline.ts';
import { type CaseField, type CaseReading, caseFields, type ExtraColumn } from '../earlier/earlier-case.ts';
import { Collective, Person, ProposalNumber } from '../items/proposal.ts';
import { consents, handlingRoles, keysOf, letterKinds, levels, proposalKinds } from '../kinds.ts';
import { LetterContent, remarkActs } from '../letter/letter.ts';
import { lifeEvents } from '../life/event.ts';
import { contactPhases, contactWays, deliveryWays, publicationForms } from '../life/life.ts';
import { stages } from '../life/stage.ts';
import { numberedPapers } from '../papers/kinds.ts';
import { Day } from '../primitives.ts';
import { ConfirmedLetter, type ReadLetter } from '../reading/reading.ts';
import { WebContent, type WebRole, webRoles, webSteps } from '../web-text.ts';

/**
 * What case.json of a package holds: the rows of an item under the store's own column names. Ids mean something only
 * inside the file; units are named in `units`, people and 科室 by their names.
 */

const Ref = z.number().int().positive();
const Count = z.number().int().min(0).max(1_000_000);
const Flag = z.union([z.literal(0), z.literal(1)]);
const Words = z.string().max(5000);
const Text = z.string().max(500_000);
const Instant = z.iso.datetime();
const Told = {
  id: Ref,
  replacesId: Ref.nullable(),
  voidReason: Words.nullable(),
  recordedAt: Instant,
  recordedBy: Words,
};
const Satisfaction = z.enum(['yes', 'partly', 'no']);
/** Checked, and kept as it stands: a fingerprint covers these very words. */
const Content = z.custom<LetterContent>((value) => LetterContent.safeParse(value).success, '稿件内容不合格式');
/** An address that a page shows as a link is one of the web, nothing that would run. */
const Address = z
  .string()
  .max(2000)
  .regex(/^https?:\/\//i);
const Session = z.number().int().min(1).max(99);
const Detail = z.strictObject({
  unit: Words.optional(),
  through: Words.optional(),
  place: Words.optional(),
  people: Words.optional(),
  recipients: z.array(Words).max(300).optional(),
  recordSigned: z.boolean().optional(),
  platform: Words.optional(),
  platformKey: Words.optional(),
  fingerprint: Words.optional(),
  receipt: Words.optional(),
  receiptFile: Words.optional(),
  form: z.enum(keysOf(publicationForms)).optional(),
  url: z.union([z.literal(''), Address]).optional(),
  fromClass: Words.optional(),
  toClass: Words.optional(),
  term: Session.optional(),
  meeting: Session.optional(),
  archiveNumber: Words.optional(),
  /** The text that was put on the web. */
  webTextId: Ref.optional(),
});
const WebLines = z
  .array(z.strictObject({ role: z.enum(keysOf(webRoles) as [WebRole, ...WebRole[]]), text: Text }))
  .max(20_000);
const Blocks = z
  .array(z.strictObject({ level: z.literal([0, 1, 2, 3, 4]), text: Text, table: z.literal(true).optional() }))
  .max(5000);

/** The rows that hang on an item, table by table, in the order in which they can be stored. */
export const caseRows = {
  proposer: Person.extend({ position: Count }),
  coUnit: z.strictObject({ position: Count, unitId: Ref }),
  attachment: z.strictObject({
    id: Ref,
    name: z.string().min(1).max(255),
    size: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    addedAt: Instant,
    addedBy: Words,
  }),
  opinionRequest: z.strictObject({
    unitId: Ref,
    askedOn: Day,
    dueOn: Day,
    dueSteps: z.array(Words).max(50),
    dueChosen: Flag,
    againOn: Day.nullable().default(null),
    againReason: Words.default(''),
    afterVersion: Count.default(0),
    firstDueOn: Day.nullable().default(null),
  }),
  opinion: z.strictObject({
    id: Ref,
    unitId: Ref,
    version: Ref,
    blocks: Blocks,
    fileName: z.string().max(255).nullable(),
    receivedOn: Day,
    recordedAt: Instant,
    recordedBy: Words,
    /** Set aside; packages of before had none. */
    voidedAt: Instant.nullable().default(null),
    voidedBy: Words.nullable().default(null),
    voidedWhy: Words.nullable().default(null),
  }),
  chase: z.strictObject({ unitId: Ref, step: Ref, toLeader: Flag, day: Day, recordedAt: Instant, recordedBy: Words }),
  letter: z.strictObject({
    id: Ref,
    kind: z.enum(keysOf(letterKinds)),
    round: Ref,
    revision: Ref,
    content: Content,
    fingerprint: Words,
    savedAt: Instant,
    savedBy: Words,
    submittedVersion: Ref.nullable(),
  }),
  letterVersion: z.strictObject({
    letterId: Ref,
    version: Ref,
    reason: Words,
    content: Content,
    fingerprint: Words,
    at: Instant,
    by: Words,
  }),
  remark: z.strictObject({
    // Packages of before had no number, and remarks on whole paragraphs only.
    id: Ref.optional(),
    letterId: Ref,
    version: Ref,
    blockId: z.string().max(40).nullable(),
    text: Text,
    by: Words,
    at: Instant,
    settledAt: Instant.nullable(),
    words: Text.default(''),
    fromAt: Count.nullable().default(null),
    returned: Flag.default(0),
  }),
  remarkStep: z.strictObject({
    remarkId: Ref,
    letterId: Ref,
    act: z.enum(keysOf(remarkActs)),
    words: Text,
    by: Words,
    at: Instant,
  }),
  documentNumber: z.strictObject({
    id: Ref,
    code: z.string().min(1).max(60),
    year: z.number().int().min(1900).max(2200),
    n: Ref,
    letterId: Ref,
    issuedOn: Day,
    issuedBy: Words,
    voidedOn: Day.nullable(),
    voidReason: Words.nullable(),
    orderReason: Words.default(''),
  }),
  /** What the register says of the item's papers. */
  paperNumber: z.strictObject({
    id: Ref,
    code: z.string().min(1).max(60),
    year: z.number().int().min(1900).max(2200),
    n: Ref,
    issuedOn: Day.nullable(),
    issuedBy: Words,
    voidedOn: Day.nullable(),
    voidReason: Words.nullable(),
    paper: z.enum(keysOf(numberedPapers)),
    about: Words,
    orderReason: Words,
  }),
  signature: z.strictObject({
    letterId: Ref,
    version: Ref,
    fingerprint: Words,
    numberId: Ref,
    signedOn: Day,
    by: Words,
    // Packages of before had none of these.
    remark: Words.default(''),
    /** The very text that was signed, so that the signature can be verified. */
    statement: Text.nullable().default(null),
    signed: z.string().max(200).nullable().default(null),
    keyId: Ref.nullable().default(null),
  }),
  webDraft: z.strictObject({ revision: Ref, content: WebContent, savedAt: Instant, savedBy: Words }),
  webText: z.strictObject({
    id: Ref,
    round: Ref.nullable(),
    letterVersion: Ref.nullable(),
    fingerprint: Words,
    content: WebContent.extend({ base: WebLines, lines: WebLines, gone: z.array(Text).max(20_000) }),
    submittedAt: Instant,
    submittedBy: Words,
  }),
  webStep: z.strictObject({
    webTextId: Ref,
    how: z.enum(keysOf(webSteps)),
    words: Text,
    day: Day.nullable(),
    url: z.union([z.literal(''), Address]),
    at: Instant,
    by: Words,
  }),
  lifeEvent: z.strictObject({
    ...Told,
    letterId: Ref.nullable(),
    round: Ref,
    event: z.enum(keysOf(lifeEvents)),
    day: Day,
    fromStage: z.enum(keysOf(stages)).nullable(),
    words: Text,
    detail: Detail,
  }),
  contact: z.strictObject({
    ...Told,
    round: Ref,
    phase: z.enum(keysOf(contactPhases)),
    way: z.enum(keysOf(contactWays)),
    day: Day,
    place: Words,
    ours: Words,
    theirs: Words,
    said: Text,
  }),
  delivery: z.strictObject({
    ...Told,
    letterId: Ref.nullable(),
    round: Ref,
    recipient: Words,
    way: z.enum(keysOf(deliveryWays)),
    day: Day,
    receivedBy: Words,
    note: Words,
  }),
  feedback: z.strictObject({
    ...Told,
    letterId: Ref.nullable(),
    round: Ref,
    respondent: Words,
    contactedBy: Words,
    attitude: Words,
    result: Words,
    attitudeWords: Words,
    resultWords: Words,
    satisfaction: Satisfaction,
    reason: Text,
    wishes: Text,
    day: Day,
  }),
  commitment: z.strictObject({
    id: Ref,
    letterId: Ref.nullable(),
    round: Ref,
    quote: Text,
    what: Words,
    dueOn: Day,
    amount: Words,
    department: Words,
    leader: Words,
    status: z.enum(keysOf(commitmentStatuses)),
    progress: z.number().int().min(0).max(100),
    settledOn: Day.nullable(),
    revision: Ref,
    confirmedAt: Instant,
    confirmedBy: Words,
  }),
  milestone: z.strictObject({ commitmentId: Ref, what: Words, dueOn: Day, doneOn: Day.nullable() }),
  commitmentLog: z.strictObject({
    commitmentId: Ref,
    kind: z.enum(keysOf(commitmentLogKinds)),
    day: Day,
    words: Text,
    status: z.enum(keysOf(commitmentStatuses)).nullable(),
    progress: z.number().int().min(0).max(100).nullable(),
    attachmentId: Ref.nullable(),
    rater: Words.nullable(),
    rating: Words.nullable(),
    satisfaction: Satisfaction.nullable(),
    recordedAt: Instant,
    recordedBy: Words,
  }),
  commitmentDropped: z.strictObject({
    letterId: Ref,
    quote: Text,
    reason: Words,
    recordedAt: Instant,
    recordedBy: Words,
  }),
  deadlineEvent: z.strictObject({
    id: Ref,
    kind: z.enum(keysOf(deadlineEventKinds)),
    event: z.record(z.string().max(40), z.union([Words, z.number(), z.null()])),
    at: Instant,
    by: Words,
  }),
  extensionRequest: z.strictObject({ id: Ref, until: Day.nullable(), reason: Words, by: Words, at: Instant }),
  extensionAnswer: z.strictObject({ requestId: Ref, granted: Flag, words: Words, by: Words, at: Instant }),
  keptAsks: z.strictObject({
    id: Ref,
    asks: z
      .array(z.strictObject({ statement: Words, text: Text }))
      .max(200)
      .nullable(),
    bodyKey: Words,
    keptAt: Instant,
    keptBy: Words,
  }),
} as const;
export type CaseTable = keyof typeof caseRows;
export const caseTables = Object.keys(caseRows) as CaseTable[];

const most = 20_000;
type RowLists = { [T in CaseTable]: z.ZodArray<(typeof caseRows)[T]> };
/** Packages of before had none of these. */
const later: ReadonlySet<CaseTable> = new Set<CaseTable>([
  ...(['remarkStep', 'paperNumber', 'webDraft', 'webText', 'webStep'] as const),
  ...(['extensionRequest', 'extensionAnswer', 'keptAsks'] as const),
]);
const rowLists = Object.fromEntries(
  caseTables.map((table) => {
    const rows = z.array(caseRows[table]).max(most);
    return [table, later.has(table) ? rows.default([]) : rows];
  }),
) as unknown as RowLists;

/** The item's own row, with names in place of our units, 科室 and people. */
export const CaseItem = z.strictObject({
  kind: z.enum(keysOf(proposalKinds)),
  level: z.enum(keysOf(levels)),
  term: z.number().int().min(1).max(99),
  meeting: z.number().int().min(1).max(99),
  number: ProposalNumber,
  title: z.string().min(1).max(200),
  body: Text,
  collective: Collective.nullable(),
  proposer: Words,
  role: z.enum(keysOf(handlingRoles)),
  leadUnit: z.string().max(60).nullable(),
  assignedOn: Day,
  receivedOn: Day.nullable(),
  dueOn: Day.nullable(),
  keySupervision: Flag,
  consent: z.enum(keysOf(consents)),
  remark: Text,
  stage: z.enum(keysOf(stages)),
  closedOn: Day.nullable(),
  registeredAt: Instant,
  registeredBy: Words,
  rulePackId: z.string().max(60).nullable(),
  ruleVersion: Ref.nullable(),
  round: Ref,
  archivedOn: Day.nullable(),
  archiveNumber: Words.nullable(),
  carriedTerm: z.number().int().min(1).max(99).nullable(),
  carriedMeeting: z.number().int().min(1).max(99).nullable(),
  section: Words.nullable(),
  handler: Words.nullable(),
  leader: Words.nullable(),
  subject: z.string().max(30),
  /** 批次, by its name. */
  handover: z
    .strictObject({
      name: z.string().min(1).max(60),
      handedOn: Day,
      cutOffOn: Day.nullable(),
      madeAt: Instant,
      madeBy: Words,
    })
    .nullable()
    .default(null),
});
export type CaseItem = z.infer<typeof CaseItem>;

const Units = z
  .array(
    z.strictObject({
      id: Ref,
      name: z.string().min(1).max(60),
      shortName: z.string().min(1).max(30),
      contactPerson: z.string().max(40),
      contactPhone: z.string().max(40),
    }),
  )
  .max(200);

/** The public halves of the keys under which its letters were signed. */
const Signers = z
  .array(
    z.strictObject({
      id: Ref,
      publicKey: z.string().max(100),
      fingerprint: z.string().max(40),
      because: z.enum(['role', 'first', 'reset']),
      madeAt: Instant,
      madeBy: Words,
    }),
  )
  .max(200);

/** What was done to the case where it came from, in words; shown, and never mixed with this store's own log. */
const History = z.array(z.strictObject({ at: Instant, who: Words, words: Text, office: Words })).max(most);
export type CaseHistory = z.infer<typeof History>;

export const ItemFile = z.strictObject({
  what: z.literal('item'),
  item: CaseItem,
  units: Units,
  signers: Signers.default([]),
  rows: z.strictObject(rowLists),
  history: History,
});
export type ItemFile = z.infer<typeof ItemFile>;

const caseValues: Partial<Record<CaseField, z.ZodType>> = {
  session: z.strictObject({ term: z.number().int(), meeting: z.number().int().nullable() }),
  proposers: z.array(Words).max(300),
  coUnits: z.array(Words).max(300),
  cosigners: z.number().int(),
  keySupervision: z.boolean(),
};
function readField(field: CaseField) {
  const value = caseValues[field] ?? Text;
  return z
    .strictObject({
      value: value.nullable(),
      passage: Text,
      place: Words,
      doubt: Words.optional(),
      options: z
        .array(z.strictObject({ value, passage: Text, place: Words }))
        .max(50)
        .optional(),
      settledBy: Words.optional(),
    })
    .optional();
}
const Reading = z.strictObject(
  Object.fromEntries(keysOf(caseFields).map((field) => [field, readField(field)])),
) as unknown as z.ZodType<CaseReading>;

const identity = {
  kind: z.enum(keysOf(proposalKinds)),
  level: z.enum(keysOf(levels)).nullable(),
  term: Count.nullable(),
  meeting: Count.nullable(),
  number: Words.nullable(),
  title: Words.nullable(),
};

/** A case of a former year with its letters as they were read. */
export const EarlierFile = z.strictObject({
  what: z.literal('earlier'),
  case: z.strictObject({
    ...identity,
    proposer: Words,
    names: z.array(Words).max(300),
    role: z.enum(keysOf(handlingRoles)).nullable(),
    leadUnit: Words.nullable(),
    replyUnit: Words.nullable(),
    section: Words.nullable(),
    subject: Words.nullable(),
    documentNumber: Words.nullable(),
    resultClass: Words.nullable(),
    satisfaction: Words.nullable(),
    assignedOn: Day.nullable(),
    answeredOn: Day.nullable(),
    year: z.number().int().nullable(),
    reading: Reading,
    extras: z.array(z.strictObject({ column: Words, text: Text })).max(300) satisfies z.ZodType<ExtraColumn[]>,
    importedAt: Instant,
    importedBy: Words,
  }),
  letters: z
    .array(
      z.strictObject({
        ...identity,
        what: z.enum(['reply', 'opinion', 'own-text']),
        letterTitle: Words.nullable(),
        addressees: z.array(Words).max(300),
        replyUnit: Words.nullable(),
        replyDate: Day.nullable(),
        record: z.custom<Omit<ReadLetter, 'passages'>>(
          (value) => ConfirmedLetter.safeParse(value).success,
          '函件内容不合格式',
        ),
        importedAt: Instant,
        importedBy: Words,
      }),
    )
    .max(200),
});
export type EarlierFile = z.infer<typeof EarlierFile>;

export const CaseFile = z.discriminatedUnion('what', [ItemFile, EarlierFile]);
export type CaseFile = z.infer<typeof CaseFile>;

import type { ColumnType, Generated } from 'kysely';
import type { RowContext } from '../../shared/domain/ledger-reading/rows/context.ts';
import type { DeskSettings } from '../../shared/model/board/desk-settings.ts';
import type { CommitmentLogKind, CommitmentStatus } from '../../shared/model/commitments.ts';
import type { CalendarDay } from '../../shared/model/dates/calendar.ts';
import type { DeadlineEventBody, DeadlineEventKind, DeadlineMark } from '../../shared/model/dates/deadline.ts';
import type { RulePackBody } from '../../shared/model/dates/rules.ts';
import type { CaseReading, ExtraColumn } from '../../shared/model/earlier/earlier-case.ts';
import type {
  BatchState,
  ColumnMatch,
  ImportFile,
  ImportTable,
  RecordDecision,
  RecordState,
  Twin,
} from '../../shared/model/importing.ts';
import type { Collective } from '../../shared/model/items/proposal.ts';
import type {
  Consent,
  HandlingRole,
  LetterForm,
  LetterKind,
  Level,
  ProposalKind,
  Role,
} from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { LetterSettings } from '../../shared/model/letter/settings.ts';
import type { Templates } from '../../shared/model/letter/templates.ts';
import type { LifeEventName } from '../../shared/model/life/event.ts';
import type { ContactPhase, ContactWay, DeliveryWay, LifeDetail } from '../../shared/model/life/life.ts';
import type { Satisfaction, Scales } from '../../shared/model/life/scales.ts';
import type { Stage } from '../../shared/model/life/stage.ts';
import type { TextBlock } from '../../shared/model/opinions.ts';
import type { CaseHistory } from '../../shared/model/package/case-file.ts';
import type { Day, Instant } from '../../shared/model/primitives.ts';
import type { TableCell } from '../../shared/model/reading/file-content.ts';
import type { LetterPiece, PieceKind, ReadLetter } from '../../shared/model/reading/reading.ts';
import type { MaterialKind } from '../../shared/model/references.ts';
import type { SearchSource } from '../../shared/model/search.ts';
import type { TemplateReport } from '../../shared/model/templates.ts';
import type { JsonText } from './json.ts';

/** People's words: a correction is a further row that names the one it replaces, a void one says why. */
type Correctable = {
  id: Generated<number>;
  replacesId: number | null;
  voidReason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** SQLite's booleans. */
export type Flag = 0 | 1;

/** From when until when something holds; open where null. */
type Span = { validFrom: Day | null; validUntil: Day | null };

/** The tables as they are after the last migration; column names are property names. */
export type Database = {
  office: {
    id: number;
    fullName: string;
    shortName: string;
    city: string;
    level: Level;
    letterhead: string;
    replyCode: string;
    opinionCode: string;
    assignerNpc: string;
    assignerCppcc: string;
    contactPerson: string;
    contactPhone: string;
    issuer: string;
    letterForm: LetterForm;
    templates: JsonText<Templates>;
    /** What differs from `usualSettings`. */
    letterSettings: Generated<JsonText<Partial<LetterSettings>>>;
    /** What differs from `usualScales`. */
    scales: Generated<JsonText<Partial<Scales>>>;
  };
  account: {
    id: Generated<number>;
    name: string;
    displayName: string;
    roles: JsonText<Role[]>;
    disabled: Generated<Flag>;
    createdAt: Instant;
  };
  credential: { accountId: number; hash: string; failures: Generated<number>; waitUntil: Instant | null };
  unit: {
    id: Generated<number>;
    name: string;
    shortName: string;
    contactPerson: string;
    contactPhone: string;
    retired: Generated<Flag>;
    validFrom: Generated<Day | null>;
    validUntil: Generated<Day | null>;
  };
  /** 科室 of our bureau. */
  section: { id: Generated<number>; name: string; phone: string } & Span;
  /** The bureau's people, leaders among them. */
  person: {
    id: Generated<number>;
    name: string;
    post: string;
    phone: string;
    sectionId: number | null;
    isLeader: Flag;
    accountId: number | null;
  } & Span;
  /** 分管: which 科室 a leader answers for. */
  leaderSection: { personId: number; sectionId: number };
  /** 代表 and 委员. */
  representative: {
    id: Generated<number>;
    kind: ProposalKind;
    name: string;
    organization: string;
    phone: string;
    delegation: string;
    term: number | null;
  } & Span;
  proposal: {
    id: Generated<number>;
    revision: Generated<number>;
    kind: ProposalKind;
    level: Level;
    term: number;
    meeting: number;
    number: string;
    title: string;
    body: string;
    collective: JsonText<Collective> | null;
    /** How the list names who proposed: 「陈某等3人」. */
    proposer: string;
    role: HandlingRole;
    leadUnitId: number | null;
    assignedOn: Day;
    receivedOn: Day | null;
    dueOn: Day | null;
    /** What shared/domain/deadline.ts reckons from the row; kept so that lists can sort by it. */
    deadline: Day | null;
    keySupervision: Flag;
    consent: Consent;
    remark: string;
    stage: Stage;
    closedOn: Day | null;
    registeredAt: Instant;
    registeredBy: string;
    /** The version of the rules this item is handled under; filled in when the store is opened. */
    rulePackId: Generated<string | null>;
    ruleVersion: Generated<number | null>;
    /** What `deadline` is not: final, because a year's calendar is missing, or running, because it is paused. */
    deadlineMark: Generated<DeadlineMark | null>;
    round: Generated<number>;
    /** 并案: the item this one is handled together with. */
    mainId: Generated<number | null>;
    /** Of the present round, kept beside their rows so that lists can count by them; see electron/standing.ts. */
    deliveredOn: Generated<Day | null>;
    feedbackOn: Generated<Day | null>;
    satisfaction: Generated<Satisfaction | null>;
    publishedOn: Generated<Day | null>;
    archivedOn: Generated<Day | null>;
    archiveNumber: Generated<string | null>;
    /** 换届: the term an unfinished item is counted under now. */
    carriedTerm: Generated<number | null>;
    carriedMeeting: Generated<number | null>;
    /** 承办科室, 承办人, 责任领导: who has the item in hand. */
    sectionId: Generated<number | null>;
    handlerId: Generated<number | null>;
    leaderId: Generated<number | null>;
    subject: Generated<string>;
  };
  proposer: { proposalId: number; position: number; name: string; organization: string; phone: string };
  coUnit: { proposalId: number; position: number; unitId: number };
  attachment: {
    id: Generated<number>;
    proposalId: number;
    name: string;
    size: number;
    sha256: string;
    storedAs: string;
    addedAt: Instant;
    addedBy: string;
  };
  /** What search finds in an attachment, and why it does not where it could not be read. */
  attachmentText: { attachmentId: number; text: string; problem: string };
  opinionRequest: {
    proposalId: number;
    unitId: number;
    askedOn: Day;
    dueOn: Day;
    dueSteps: JsonText<string[]>;
    /** The clerk set the day; no rule moves it. */
    dueChosen: Generated<Flag>;
  };
  rulePack: { id: string; version: number; name: string; body: JsonText<RulePackBody>; at: Instant; by: string };
  ruleChoice: { id: number; packId: string; version: number };
  calendarYear: {
    year: number;
    days: JsonText<CalendarDay[]>;
    source: string;
    savedAt: Instant;
    savedBy: string;
  };
  recomputation: { id: number; after: number };
  deadlineEvent: {
    id: Generated<number>;
    proposalId: number;
    kind: DeadlineEventKind;
    event: JsonText<DeadlineEventBody>;
    at: Instant;
    by: string;
  };
  opinion: {
    id: Generated<number>;
    proposalId: number;
    unitId: number;
    version: number;
    blocks: JsonText<TextBlock[]>;
    fileName: string | null;
    receivedOn: Day;
    recordedAt: Instant;
    recordedBy: string;
  };
  letter: {
    id: Generated<number>;
    proposalId: number;
    kind: LetterKind;
    round: Generated<number>;
    revision: number;
    content: JsonText<LetterContent>;
    fingerprint: string;
    savedAt: Instant;
    savedBy: string;
    submittedVersion: number | null;
    /** Read out of the content by the store itself. */
    resultClass: ColumnType<string | null, never, never>;
  };
  /** 催办: one row a letter sent; the third and later may go to the unit's leader. */
  chase: {
    id: Generated<number>;
    proposalId: number;
    unitId: number;
    step: number;
    toLeader: Flag;
    day: Day;
    recordedAt: Instant;
    recordedBy: string;
  };
  deskSettings: { id: number; settings: JsonText<Partial<DeskSettings>> };
  letterVersion: {
    letterId: number;
    version: number;
    reason: string;
    content: JsonText<LetterContent>;
    fingerprint: string;
    at: Instant;
    by: string;
  };
  remark: {
    id: Generated<number>;
    letterId: number;
    version: number;
    blockId: string | null;
    text: string;
    by: string;
    at: Instant;
    settledAt: Instant | null;
  };
  seenVersion: { letterId: number; accountId: number; version: number };
  documentNumber: {
    id: Generated<number>;
    code: string;
    year: number;
    n: number;
    letterId: number;
    issuedOn: Day;
    issuedBy: string;
    voidedOn: Day | null;
    voidReason: string | null;
  };
  signature: {
    id: Generated<number>;
    letterId: number;
    version: number;
    fingerprint: string;
    numberId: number;
    signedOn: Day;
    /** Null where it was given under an account of another store. */
    accountId: number | null;
    by: string;
  };
  lifeEvent: Correctable & {
    proposalId: number;
    letterId: number | null;
    round: number;
    event: LifeEventName;
    day: Day;
    fromStage: Stage | null;
    words: Generated<string>;
    detail: Generated<JsonText<LifeDetail>>;
  };
  contact: Correctable & {
    proposalId: number;
    round: number;
    phase: ContactPhase;
    way: ContactWay;
    day: Day;
    place: string;
    ours: string;
    theirs: string;
    said: string;
  };
  delivery: Correctable & {
    proposalId: number;
    letterId: number | null;
    round: number;
    recipient: string;
    way: DeliveryWay;
    day: Day;
    receivedBy: string;
    note: string;
  };
  feedback: Correctable & {
    proposalId: number;
    letterId: number | null;
    round: number;
    respondent: string;
    contactedBy: string;
    attitude: string;
    result: string;
    attitudeWords: string;
    resultWords: string;
    satisfaction: Satisfaction;
    reason: string;
    wishes: string;
    day: Day;
  };
  commitment: {
    id: Generated<number>;
    proposalId: number;
    letterId: number | null;
    round: number;
    quote: string;
    what: string;
    dueOn: Day;
    amount: string;
    department: string;
    leader: string;
    status: CommitmentStatus;
    /** Percent. */
    progress: number;
    settledOn: Day | null;
    revision: Generated<number>;
    confirmedAt: Instant;
    confirmedBy: string;
  };
  commitmentDropped: { letterId: number; quote: string; reason: string; recordedAt: Instant; recordedBy: string };
  milestone: { id: Generated<number>; commitmentId: number; what: string; dueOn: Day; doneOn: Day | null };
  commitmentLog: {
    id: Generated<number>;
    commitmentId: number;
    kind: CommitmentLogKind;
    day: Day;
    words: string;
    status: CommitmentStatus | null;
    progress: number | null;
    attachmentId: number | null;
    rater: string | null;
    rating: string | null;
    satisfaction: Satisfaction | null;
    recordedAt: Instant;
    recordedBy: string;
  };
  publishedLetter: {
    id: Generated<number>;
    kind: ProposalKind;
    level: Level | null;
    term: number | null;
    meeting: number | null;
    number: string | null;
    title: string | null;
    letterTitle: string | null;
    addressees: JsonText<string[]>;
    replyUnit: string | null;
    replyDate: Day | null;
    record: JsonText<Omit<ReadLetter, 'passages'>>;
    importedAt: Instant;
    importedBy: string;
    caseId: Generated<number | null>;
    what: Generated<LetterPiece>;
    /** The import it came in by; null for letters stored one by one. */
    batchId: Generated<number | null>;
  };
  /** A case of a former year; `reading` says where each of its fields was read. */
  earlierCase: {
    id: Generated<number>;
    kind: ProposalKind;
    level: Level | null;
    term: number | null;
    meeting: number | null;
    number: string | null;
    title: string | null;
    proposer: string;
    names: JsonText<string[]>;
    role: HandlingRole | null;
    leadUnit: string | null;
    replyUnit: string | null;
    section: string | null;
    subject: string | null;
    documentNumber: string | null;
    resultClass: string | null;
    satisfaction: string | null;
    assignedOn: Day | null;
    answeredOn: Day | null;
    year: number | null;
    reading: JsonText<CaseReading>;
    extras: JsonText<ExtraColumn[]>;
    batchId: number | null;
    importedAt: Instant;
    importedBy: string;
    /** Title and first proposer as compared; see shared/domain/earlier/case-keys.ts. */
    titleKey: Generated<string | null>;
    /** When a person last set one of its fields right. */
    correctedAt: Generated<Instant | null>;
  };
  importBatch: {
    id: Generated<number>;
    name: string;
    state: BatchState;
    startedAt: Instant;
    startedBy: string;
    finishedAt: Instant | null;
  };
  importFile: {
    id: Generated<number>;
    batchId: number;
    name: string;
    size: number;
    sha256: string;
    state: ImportFile['state'];
    reason: Generated<string>;
    notes: Generated<JsonText<string[]>>;
    /** The process that reads it; when that is gone, the reading was cut off. */
    reader: Generated<number | null>;
  };
  importTable: {
    id: Generated<number>;
    fileId: number;
    position: number;
    name: string;
    hidden: Flag;
    included: Flag;
    headerRow: number;
    columns: JsonText<ColumnMatch[]>;
    leftOut: JsonText<ImportTable['leftOut']>;
    layout: string;
    /** Pieces beyond this id wait to be read again by the present columns; null when none does. */
    rereadAfter: Generated<number | null>;
    /** What titles and the headings of its parts say of the rows. */
    contexts: Generated<JsonText<RowContext[]>>;
  };
  ledgerLayout: {
    layout: string;
    columns: JsonText<Pick<ColumnMatch, 'position' | 'field'>[]>;
    at: Instant;
    by: string;
  };
  importRecord: {
    id: Generated<number>;
    batchId: number;
    identity: string | null;
    state: RecordState;
    decision: RecordDecision;
    reason: Generated<string>;
    doubts: Generated<number>;
    title: Generated<string>;
    reading: JsonText<CaseReading>;
    extras: Generated<JsonText<ExtraColumn[]>>;
    /** Space-separated `PieceKind`s. */
    what: string;
    place: string;
    twin: JsonText<Twin> | null;
    caseId: number | null;
    titleKey: Generated<string | null>;
    /** The fields that wait for a decision, each between spaces. */
    doubtIn: Generated<string>;
    /** Taken out of another record by a person: never joined again by itself. */
    apart: Generated<Flag>;
    referenceId: Generated<number | null>;
  };
  importPiece: {
    id: Generated<number>;
    batchId: number;
    fileId: number;
    tableId: number | null;
    recordId: number | null;
    position: number;
    place: string;
    what: PieceKind;
    cells: JsonText<TableCell[]> | null;
    letter: JsonText<ReadLetter> | null;
    text: string | null;
    /** Of its table's `contexts`, the one that holds for this row. */
    context: Generated<number | null>;
  };
  /** The office's own Word templates; the bytes lie with the attachments. */
  wordTemplate: {
    id: Generated<number>;
    name: string;
    fileName: string;
    size: number;
    sha256: string;
    storedAs: string;
    report: JsonText<TemplateReport>;
    addedAt: Instant;
    addedBy: string;
    retiredAt: Instant | null;
  };
  reference: {
    id: Generated<number>;
    title: string;
    source: string;
    text: string;
    keptAt: Instant;
    keptBy: string;
    kind: Generated<MaterialKind>;
    /** Of the material itself. */
    day: Generated<Day | null>;
    batchId: Generated<number | null>;
  };
  /** What is in the full-text index, under which number: see electron/search/place.ts. */
  searchDocument: { id: number; source: SearchSource; sourceId: number; day: Day | null };
  /** Records that were written since they were indexed; empty again before the transaction ends. */
  searchDirty: { source: SearchSource; sourceId: number };
  /** One row while the index is being made: up to where. */
  searchBuild: { id: number; source: SearchSource; after: number; done: number; total: number };
  /** How many records hold a piece of two characters; FTS5 reckons it. */
  searchPiece: { term: string; doc: number; cnt: number };
  /** Whose packages were taken in here, by the fingerprint of their key. */
  packageSigner: {
    fingerprint: string;
    publicKey: string;
    office: string;
    firstSeenAt: Instant;
    firstSeenBy: string;
  };
  /** One row a package that was taken in; `history` is what had been done where it came from. */
  packageImport: {
    id: Generated<number>;
    proposalId: number | null;
    caseId: number | null;
    signer: string;
    office: string;
    digest: string;
    at: Instant;
    by: string;
    done: JsonText<string[]>;
    history: JsonText<CaseHistory>;
  };
  audit: {
    id: Generated<number>;
    at: Instant;
    accountId: number | null;
    who: string;
    via: string;
    operation: string;
    proposalId: number | null;
    input: string;
    words: string;
    outcome: 'done' | 'refused';
    hash: string;
    /** JSON of `Change[]`; empty where nothing was changed. */
    changes: Generated<string>;
  };
};

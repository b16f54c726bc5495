import type { Generated } from 'kysely';
import type { DeskSettings } from '../../../shared/model/board/desk-settings.ts';
import type { LetterForm, Level, ProposalKind, Role } from '../../../shared/model/kinds.ts';
import type { LetterSettings } from '../../../shared/model/letter/settings.ts';
import type { ReviewSteps } from '../../../shared/model/letter/steps.ts';
import type { Templates } from '../../../shared/model/letter/templates.ts';
import type { Scales } from '../../../shared/model/life/scales.ts';
import type { KeyCause } from '../../../shared/model/people/signing-key.ts';
import type { UnitName } from '../../../shared/model/people/unit.ts';
import type { OfficeWays } from '../../../shared/model/people/ways.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';
import type { Flag, Validity } from './columns.ts';

/** The office and who works in it or with it. */
export type PeopleTables = {
  /** Who signs while a leader is away. */
  standIn: {
    id: Generated<number>;
    absentId: number;
    standInId: number;
    firstDay: Day;
    lastDay: Day;
    why: string;
    setBy: string;
    setAt: Instant;
    endedAt: Instant | null;
  };
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
    /** What differs from the usual ways of signing and sign-in. */
    ways: Generated<JsonText<Partial<OfficeWays>>>;
    /** 核稿、会签 before a signature; none at first. */
    reviewSteps: Generated<JsonText<Partial<ReviewSteps>>>;
  };
  account: {
    id: Generated<number>;
    name: string;
    displayName: string;
    roles: JsonText<Role[]>;
    disabled: Generated<Flag>;
    createdAt: Instant;
    /** Rises with whatever ends the sessions of this account. */
    era: Generated<number>;
  };
  /** `given`: an administrator gave the password, and its owner has not changed it yet. */
  credential: { accountId: number; hash: string; given: Generated<Flag> };
  /** Tries at a password by the name typed, whether or not there is such an account. */
  passwordTry: { name: string; failures: number; at: Instant; waitUntil: Instant | null };
  /** The public half of a leader's key, kept for good. */
  signingKey: {
    id: Generated<number>;
    accountId: number;
    publicKey: string;
    fingerprint: string;
    because: KeyCause;
    madeAt: Instant;
    madeBy: string;
  };
  /** The private half, locked by its owner's password. */
  signingLock: { keyId: number; locked: string };
  /** Who is to be 审签领导, until another leader has answered. */
  leaderRequest: {
    id: Generated<number>;
    accountId: number;
    askedAt: Instant;
    askedBy: number;
    answeredAt: Instant | null;
    answeredBy: number | null;
    granted: Flag | null;
  };
  unit: {
    id: Generated<number>;
    name: string;
    shortName: string;
    contactPerson: string;
    contactPhone: string;
    retired: Generated<Flag>;
    validFrom: Generated<Day | null>;
    validUntil: Generated<Day | null>;
    /** What else it is or was called. */
    names: Generated<JsonText<UnitName[]>>;
  };
  /** 科室 of our bureau. */
  section: { id: Generated<number>; name: string; phone: string } & Validity;
  /** The bureau's people, leaders among them. */
  person: {
    id: Generated<number>;
    name: string;
    post: string;
    phone: string;
    sectionId: number | null;
    isLeader: Flag;
    accountId: number | null;
  } & Validity;
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
  } & Validity;
  deskSettings: { id: number; settings: JsonText<Partial<DeskSettings>> };
};

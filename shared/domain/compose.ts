import type { Consent, LetterKind, ProposalKind } from '../model/kinds.ts';
import type { Day } from '../model/primitives.ts';

/** What a letter on paper needs beside its own words. */
export type ComposeContext = {
  letterKind: LetterKind;
  proposalKind: ProposalKind;
  office: { fullName: string; shortName: string; letterhead: string; issuer: string };
  /** 「陈某某代表」, one each; for an opinion the lead unit; for a collective its name. */
  addressees: string[];
  documentNumber: string | null;
  signedOn: Day | null;
  consent: Consent;
};

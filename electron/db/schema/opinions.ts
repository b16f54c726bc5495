import type { Generated } from 'kysely';
import type { TextBlock } from '../../../shared/model/opinions.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';
import type { Flag } from './columns.ts';

/** Which units were asked, and what they answered. */
export type OpinionTables = {
  opinionRequest: {
    proposalId: number;
    unitId: number;
    askedOn: Day;
    dueOn: Day;
    dueSteps: JsonText<string[]>;
    /** The clerk set the day; no rule moves it. */
    dueChosen: Generated<Flag>;
    /** The day it was last asked to give its opinion anew, and why; `dueOn` is then the day of that. */
    againOn: Generated<Day | null>;
    againReason: Generated<string>;
    /** An opinion answers what was asked last when its version is higher than this. */
    afterVersion: Generated<number>;
    /** When its first opinion was due; null while none was asked for again. */
    firstDueOn: Generated<Day | null>;
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
    /** 作废: it counts no more; null while it does. */
    voidedAt: Generated<Instant | null>;
    voidedBy: Generated<string | null>;
    voidedWhy: Generated<string | null>;
  };
};

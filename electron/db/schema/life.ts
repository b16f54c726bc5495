import type { Generated } from 'kysely';
import type { LifeEventName } from '../../../shared/model/life/event.ts';
import type { ContactPhase, ContactWay, DeliveryWay, LifeDetail } from '../../../shared/model/life/life.ts';
import type { Satisfaction } from '../../../shared/model/life/scales.ts';
import type { Stage } from '../../../shared/model/life/stage.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';
import type { CorrectableRow } from './columns.ts';

/** What happened to an item after it was registered, in people's words. */
export type LifeTables = {
  lifeEvent: CorrectableRow & {
    proposalId: number;
    letterId: number | null;
    round: number;
    event: LifeEventName;
    day: Day;
    fromStage: Stage | null;
    words: Generated<string>;
    detail: Generated<JsonText<LifeDetail>>;
  };
  contact: CorrectableRow & {
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
  delivery: CorrectableRow & {
    proposalId: number;
    letterId: number | null;
    round: number;
    recipient: string;
    way: DeliveryWay;
    day: Day;
    receivedBy: string;
    note: string;
  };
  feedback: CorrectableRow & {
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
};

import { attachmentsSentences } from './errors/attachments.ts';
import { awaySentences } from './errors/away.ts';
import { boardSentences } from './errors/board.ts';
import { commitmentsSentences } from './errors/commitments.ts';
import { countingSentences } from './errors/counting.ts';
import { datesSentences } from './errors/dates.ts';
import { dbSentences } from './errors/db.ts';
import { doorSentences } from './errors/door.ts';
import { earlierSentences } from './errors/earlier.ts';
import { importingSentences } from './errors/importing.ts';
import { itemsSentences } from './errors/items.ts';
import { keepingSentences } from './errors/keeping.ts';
import { letterSentences } from './errors/letter.ts';
import { lifeSentences } from './errors/life.ts';
import { listsSentences } from './errors/lists.ts';
import { numbersSentences } from './errors/numbers.ts';
import { opinionsSentences } from './errors/opinions.ts';
import { packageSentences } from './errors/package.ts';
import { papersSentences } from './errors/papers.ts';
import { peopleSentences } from './errors/people.ts';
import { platformSentences } from './errors/platform.ts';
import { publicationSentences } from './errors/publication.ts';
import { readingSentences } from './errors/reading.ts';
import { referencesSentences } from './errors/references.ts';
import { seatsSentences } from './errors/seats.ts';
import { settingsSentences } from './errors/settings.ts';
import { templatesSentences } from './errors/templates.ts';

/**
 * Every refusal the program can give: its code, and the Chinese sentence that says what happened and what to do.
 * Operations throw `refusal('code', {…})`; the door turns it into `{ok: false, error}`.
 */
const sentences = {
  ...doorSentences,
  ...dbSentences,
  ...peopleSentences,
  ...countingSentences,
  ...listsSentences,
  ...boardSentences,
  ...itemsSentences,
  ...lifeSentences,
  ...letterSentences,
  ...opinionsSentences,
  ...papersSentences,
  ...platformSentences,
  ...publicationSentences,
  ...commitmentsSentences,
  ...numbersSentences,
  ...datesSentences,
  ...packageSentences,
  ...awaySentences,
  ...readingSentences,
  ...attachmentsSentences,
  ...earlierSentences,
  ...importingSentences,
  ...referencesSentences,
  ...templatesSentences,
  ...keepingSentences,
  ...seatsSentences,
  ...settingsSentences,
} as const;

type Sentences = typeof sentences;
type RefusalCode = keyof Sentences;
type Facts<C extends RefusalCode> = Parameters<Sentences[C]> extends [infer F] ? [facts: F] : [];

/** `field` names the input a form should mark, a dotted path. */
export type Failure = { code: RefusalCode; message: string; field?: string; proposalId?: number };
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export function refusal<C extends RefusalCode>(code: C, ...facts: Facts<C>): Refusal {
  const say = sentences[code] as (facts?: unknown) => string;
  return new Refusal({ code, message: say(facts[0]) });
}

/** The same refusal, pointing at the form's field that caused it, or at the item that stands in the way. */
export function at(failed: Refusal, where: { field?: string; proposalId?: number }): Refusal {
  return new Refusal({ ...failed.failure, ...where });
}

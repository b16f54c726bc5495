import type { Operations } from '../context/context.ts';
import { closing } from './closing.ts';
import { combining } from './combining.ts';
import { contacts } from './contact.ts';
import { delivery } from './delivery.ts';
import { extension } from './extension.ts';
import { feedback } from './feedback.ts';
import { life } from './life.ts';
import { readyWords } from './ready-words.ts';
import { round } from './round.ts';
import { transfer } from './transfer.ts';

/** What happens to an item after it was registered: the contents page of this room. */
export const operations = {
  ...closing,
  ...combining,
  ...contacts,
  ...delivery,
  ...extension,
  ...feedback,
  ...life,
  ...readyWords,
  ...round,
  ...transfer,
} satisfies Operations;

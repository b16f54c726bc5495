import { operations as attachments } from '../attachments/operations.ts';
import { operations as audit } from '../audit/operations.ts';
import { operations as away } from '../away/operations.ts';
import { operations as board } from '../board/operations.ts';
import { operations as commitments } from '../commitments/operations.ts';
import type { EveryOperation } from '../context/context.ts';
import { operations as counting } from '../counting/operations.ts';
import { operations as dates } from '../dates/operations.ts';
import { operations as earlier } from '../earlier/operations.ts';
import { operations as health } from '../health/operations.ts';
import { operations as importing } from '../importing/operations.ts';
import { operations as items } from '../items/operations.ts';
import { operations as keeping } from '../keeping/operations.ts';
import { operations as letter } from '../letter/operations.ts';
import { operations as life } from '../life/operations.ts';
import { operations as lists } from '../lists/operations.ts';
import { operations as numbers } from '../numbers/operations.ts';
import { operations as opinions } from '../opinions/operations.ts';
import { operations as casePackage } from '../package/operations.ts';
import { operations as papers } from '../papers/operations.ts';
import { operations as people } from '../people/operations.ts';
import { operations as platform } from '../platform/operations.ts';
import { operations as publication } from '../publication/operations.ts';
import { operations as references } from '../references/operations.ts';
import { operations as search } from '../search/operations.ts';
import { operations as seats } from '../seats/operations.ts';
import { operations as settings } from '../settings/operations.ts';
import { operations as similar } from '../similar/operations.ts';
import { operations as templates } from '../templates/operations.ts';

/**
 * The contents page of the rooms: every line of the contract with what answers it. A line without an answer does not
 * compile here; one with two answers fails test/door/operations.test.ts.
 */
export const operations: EveryOperation = {
  ...attachments,
  ...audit,
  ...away,
  ...board,
  ...commitments,
  ...counting,
  ...dates,
  ...earlier,
  ...health,
  ...importing,
  ...items,
  ...keeping,
  ...letter,
  ...life,
  ...lists,
  ...numbers,
  ...opinions,
  ...casePackage,
  ...papers,
  ...people,
  ...platform,
  ...publication,
  ...references,
  ...search,
  ...seats,
  ...settings,
  ...similar,
  ...templates,
};

/**
 * Everything the program can be asked, one line each: what it is called, what the user calls it, whether it
 * reads, writes or works slowly, who may, what goes in and what comes out. Operations, the door, the page's client,
 * the command line, the permissions shown and the audit log all read this table.
 */
import type { z } from 'zod';
import { attachmentsOperations } from './contract/attachments.ts';
import { awayOperations } from './contract/away.ts';
import { boardOperations, overviewOperations } from './contract/board.ts';
import { commitmentsOperations } from './contract/commitments.ts';
import { countingOperations } from './contract/counting.ts';
import { datesOperations } from './contract/dates.ts';
import { earlierOperations } from './contract/earlier.ts';
import { healthOperations } from './contract/health.ts';
import { importingOperations } from './contract/importing.ts';
import { itemsOperations } from './contract/items.ts';
import { keepingOperations } from './contract/keeping.ts';
import { againOperations, letterOperations, printOperations } from './contract/letter.ts';
import { lifeOperations } from './contract/life.ts';
import { listsOperations } from './contract/lists.ts';
import { numbersOperations } from './contract/numbers.ts';
import type { Operation } from './contract/operation.ts';
import { opinionsOperations } from './contract/opinions.ts';
import { packageOperations } from './contract/package.ts';
import { papersOperations } from './contract/papers.ts';
import { peopleOperations, scalesOperations } from './contract/people.ts';
import { platformOperations } from './contract/platform.ts';
import { publicationOperations } from './contract/publication.ts';
import { referencesOperations } from './contract/references.ts';
import { searchOperations } from './contract/search.ts';
import { seatsOperations } from './contract/seats.ts';
import { settingsOperations } from './contract/settings.ts';
import { similarOperations } from './contract/similar.ts';
import { templatesOperations } from './contract/templates.ts';
import './input-words.ts';

export type { Mode, Operation, Who } from './contract/operation.ts';

/**
 * One table for all rooms. The shell’s help lists the operations in this order; a room whose operations stand in two
 * places of it has two tables.
 */
export const contract = {
  ...peopleOperations,
  ...overviewOperations,
  ...itemsOperations,
  ...lifeOperations,
  ...commitmentsOperations,
  ...scalesOperations,
  ...datesOperations,
  ...boardOperations,
  ...countingOperations,
  ...listsOperations,
  ...attachmentsOperations,
  ...opinionsOperations,
  ...letterOperations,
  ...papersOperations,
  ...printOperations,
  ...numbersOperations,
  ...platformOperations,
  ...publicationOperations,
  ...earlierOperations,
  ...againOperations,
  ...referencesOperations,
  ...searchOperations,
  ...importingOperations,
  ...similarOperations,
  ...templatesOperations,
  ...packageOperations,
  ...awayOperations,
  ...settingsOperations,
  ...keepingOperations,
  ...healthOperations,
  ...seatsOperations,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type QueryName = { [N in OperationName]: Contract[N]['mode'] extends 'query' ? N : never }[OperationName];
export type Input<N extends OperationName> = z.output<Contract[N]['input']>;
/** What a caller may leave out when the schema has a default. */
export type Question<N extends OperationName> = z.input<Contract[N]['input']>;
export type Answer<N extends OperationName> = Contract[N] extends Operation<infer _, infer O> ? O : never;

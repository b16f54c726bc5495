import {
  AliasNode,
  type DeleteQueryNode,
  type FromNode,
  IdentifierNode,
  type JoinNode,
  type Kysely,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type RawBuilder,
  type RawNode,
  type SqlBool,
  sql,
  TableNode,
} from 'kysely';
import { type Sight, seesItem } from '../../shared/domain/people/sight.ts';
import type { ReadDb } from './connections.ts';
import type { Database } from './schema.ts';
import { inPostgres } from './wording/dialect.ts';

/**
 * What of the items is seen: by an account's sight (null: of all 科室), and never what is `voided`. `kept` are seen as
 * well: what a command was given stays seen until it is done.
 */
export type Seeing = { sight: Sight | null; kept: readonly number[]; voided: readonly number[] };

/** By which of its columns a table's rows belong to an item; `open` tables are seen by everybody, and why. */
type Belonging =
  | { by: 'item' }
  | { by: keyof typeof parents; orNone?: true }
  | { by: 'source' }
  | { open: 'not of items' | 'without words' | 'asked by its own room' };
/** What tells of a voided item too: that it was there, and who voided it. */
const tellsOfVoided: ReadonlySet<string> = new Set<keyof Database>(['audit']);

const parents = {
  proposalId: 'proposal',
  letterId: 'letter',
  attachmentId: 'attachment',
  commitmentId: 'commitment',
} as const satisfies Record<string, keyof Database>;

const none: Belonging = { open: 'not of items' };

/** Every table, so that a new one does not compile before somebody has said whether it tells of items. */
const belonging: Record<keyof Database, Belonging> = {
  proposal: { by: 'item' },
  ...{ proposer: { by: 'proposalId' }, coUnit: { by: 'proposalId' }, deadlineEvent: { by: 'proposalId' } },
  ...{ attachment: { by: 'proposalId' }, attachmentText: { by: 'attachmentId' } },
  ...{ opinionRequest: { by: 'proposalId' }, opinion: { by: 'proposalId' }, chase: { by: 'proposalId' } },
  keptAsks: { by: 'proposalId' },
  ...{ letter: { by: 'proposalId' }, letterVersion: { by: 'letterId' }, remark: { by: 'letterId' } },
  ...{ remarkStep: { by: 'letterId' }, stepAct: { by: 'letterId' } },
  ...{ extensionRequest: { by: 'proposalId' }, extensionAnswer: { by: 'proposalId' }, standIn: none },
  ...{ seenVersion: { by: 'letterId' }, signature: { by: 'letterId' }, commitmentDropped: { by: 'letterId' } },
  ...{ lifeEvent: { by: 'proposalId' }, contact: { by: 'proposalId' } },
  ...{ delivery: { by: 'proposalId' }, feedback: { by: 'proposalId' } },
  ...{ webDraft: { by: 'proposalId', orNone: true }, webText: { by: 'proposalId', orNone: true } },
  webStep: { by: 'proposalId', orNone: true },
  ...{ commitment: { by: 'proposalId' }, milestone: { by: 'commitmentId' }, commitmentLog: { by: 'commitmentId' } },
  counted: { by: 'source' },
  ...{ awayItem: { by: 'proposalId' }, awayStep: { by: 'proposalId' }, awayPackage: none },
  ...{ audit: { by: 'proposalId', orNone: true }, packageImport: { by: 'proposalId', orNone: true } },
  // The next number is reckoned from all of them; the register leaves out what a number was given to.
  documentNumber: { open: 'asked by its own room' },
  // The index is a file of its own beside PostgreSQL; search leaves out `hiddenItems`.
  ...{ searchDocument: { open: 'asked by its own room' }, searchPiece: { open: 'without words' } },
  ...{ searchDirty: { open: 'without words' }, searchBuild: { open: 'without words' } },
  ...{ countedDirty: { open: 'without words' }, countedRules: none, seal: { open: 'without words' } },
  ...{ office: none, account: none, credential: none, passwordTry: none, signingKey: none, signingLock: none },
  ...{ leaderRequest: none, unit: none, section: none, person: none, leaderSection: none, representative: none },
  ...{ deskSettings: none, rulePack: none, ruleChoice: none, calendarYear: none, recomputation: none },
  ...{ numberStart: none, paperSeries: none, publishedLetter: none, earlierCase: none, reference: none },
  ...{ importBatch: none, importFile: none, importTable: none, ledgerLayout: none, importRecord: none },
  ...{ importPiece: none, packageSigner: none, keepingSettings: none, wordTemplate: none },
  ...{ handover: none, savedView: none, webOverview: none, platform: none, platformTick: { by: 'proposalId' } },
  ...{ seat: none, seatInvitation: none, pageSession: none, askedCall: none },
};

/** The names of all tables. */
export const everyTable = Object.keys(belonging) as (keyof Database)[];

/** The same rule as `seesItem`, of the rows of `proposal`, and that they hold. */
function isSeen({ sight, kept, voided }: Seeing): RawBuilder<SqlBool> {
  const list = (ids: readonly number[]) => sql.join(ids.map((id) => sql.lit(id)));
  const among = (column: string, ids: readonly number[]) =>
    ids.length === 0 ? [] : [sql`${sql.ref(column)} in (${list(ids)})`];
  const holds = voided.length === 0 ? [] : [sql`"id" not in (${list(voided)})`];
  const own = sight && [
    sql`"sectionId" is null`,
    ...among('sectionId', sight.sectionIds),
    ...among('handlerId', sight.personIds),
    ...among('leaderId', sight.personIds),
    ...among('id', [...sight.itemIds, ...kept]),
  ];
  return sql.join([...holds, ...(own ? [sql`(${sql.join(own, sql` or `)})`] : [])], sql` and `);
}

function rowsSeen(table: keyof Database, all: Seeing): RawBuilder<unknown> | null {
  const how = belonging[table];
  if (how === undefined || 'open' in how) return null;
  const seeing = tellsOfVoided.has(table) ? { ...all, voided: [] } : all;
  if (seesEverything(seeing)) return null;
  if (how.by === 'item') return sql`(select * from "proposal" where ${isSeen(seeing)})`;
  if (how.by === 'source') {
    const items = sql`(select "id" from "proposal" where ${isSeen(seeing)})`;
    return sql`(select * from ${sql.table(table)} where "source" <> 'item' or "sourceId" in ${items})`;
  }
  const owners = sql`(select "id" from ${rowsSeen(parents[how.by], seeing)} as "owner")`;
  const orNone = how.orNone ? sql`${sql.ref(how.by)} is null or ` : sql``;
  return sql`(select * from ${sql.table(table)} where ${orNone}${sql.ref(how.by)} in ${owners})`;
}

const seesEverything = ({ sight, voided }: Seeing) => sight === null && voided.length === 0;

/** Whatever is read from a table of items, in a query or beneath a change, are the rows that are seen. */
class SeenTables extends OperationNodeTransformer {
  readonly #seeing: Seeing;

  constructor(seeing: Seeing) {
    super();
    this.#seeing = seeing;
  }

  protected override transformFrom(node: FromNode, id?: QueryId): FromNode {
    const from = super.transformFrom(node, id);
    return { ...from, froms: from.froms.map((each) => this.#seen(each)) };
  }

  protected override transformJoin(node: JoinNode, id?: QueryId): JoinNode {
    const join = super.transformJoin(node, id);
    return { ...join, table: this.#seen(join.table) };
  }

  /** What is deleted is a row of the table itself. */
  protected override transformDeleteQuery(node: DeleteQueryNode, id?: QueryId): DeleteQueryNode {
    return { ...super.transformDeleteQuery(node, id), from: node.from };
  }

  /** A piece that the dialects say differently has both wordings; both are read from what is seen. */
  protected override transformRaw(node: RawNode, id?: QueryId): RawNode {
    const raw = super.transformRaw(node, id);
    const postgres = inPostgres(node);
    return postgres === node ? raw : Object.assign({}, raw, { postgres: this.transformNode(postgres, id) });
  }

  #seen(node: OperationNode): OperationNode {
    const [table, alias] = AliasNode.is(node) ? [node.node, node.alias] : [node, null];
    if (!TableNode.is(table)) return node;
    const name = table.table.identifier.name;
    const rows = rowsSeen(name as keyof Database, this.#seeing);
    return rows ? AliasNode.create(rows.toOperationNode(), alias ?? IdentifierNode.create(name)) : node;
  }
}

class SightPlugin implements KyselyPlugin {
  readonly seeing: Seeing;
  readonly #tables: SeenTables;

  constructor(seeing: Seeing) {
    this.seeing = seeing;
    this.#tables = new SeenTables(seeing);
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    return this.#tables.transformNode(node, queryId);
  }

  transformResult({ result }: PluginTransformResultArgs) {
    return Promise.resolve(result);
  }
}

/** The connection as somebody may see it: what is not his to see, and what is voided, is not there. */
export function seenBy<D extends ReadDb>(db: D, seeing: Seeing): D {
  return seesEverything(seeing) ? db : (whole(db).withPlugin(new SightPlugin(seeing)) as unknown as D);
}

/** The whole office, where a rule would be wrong of a part: a number, a 归档号, a matter that is there already. */
export function wholeOffice<D extends ReadDb>(db: D): D {
  return seenBy(everyRow(db), { sight: null, kept: [], voided: seeingIn(db)?.voided ?? [] });
}

/** As somebody may see it, with what is voided: for the list of those, and for giving one back. */
export function withVoided<D extends ReadDb>(db: D): D {
  const seeing = seeingIn(db);
  return seeing ? seenBy(everyRow(db), { ...seeing, voided: [] }) : db;
}

/** What the program itself counts and indexes: all that is not voided, whoever asks. */
export async function withoutVoided<D extends ReadDb>(db: D): Promise<D> {
  return seenBy(everyRow(db), { sight: null, kept: [], voided: await voidedItems(db) });
}

/** Every row that is in the store, for what proves the rows themselves. */
export function everyRow<D extends ReadDb>(db: D): D {
  return whole(db).withoutPlugins() as unknown as D;
}

/** The items whose registration is void. */
export async function voidedItems(db: ReadDb): Promise<number[]> {
  const rows = everyRow(db).selectFrom('proposal').select('id').where('voidedAt', 'is not', null);
  return (await rows.execute()).map(({ id }) => id);
}

/** The items among these that are another 科室's; none where all are seen. */
export async function hiddenAmong(db: ReadDb, ids: readonly number[]): Promise<number[]> {
  const { sight, kept } = seeingIn(db) ?? { sight: null, kept: [] };
  if (!sight || ids.length === 0) return [];
  const rows = await everyRow(db)
    .selectFrom('proposal')
    .select(['id', 'sectionId', 'handlerId', 'leaderId'])
    .where('id', 'in', ids)
    .execute();
  return rows.filter((row) => !seesItem(sight, row) && !kept.includes(row.id)).map(({ id }) => id);
}

/** All items that somebody may not see, or nobody any more; none where all are seen. */
export async function hiddenItems(db: ReadDb): Promise<number[]> {
  const seeing = seeingIn(db);
  if (!seeing) return [];
  const hidden = everyRow(db)
    .selectFrom('proposal')
    .select('id')
    .where(sql<SqlBool>`not coalesce(${isSeen(seeing)}, false)`);
  return (await hidden.execute()).map(({ id }) => id);
}

/** Whether this is a part of the office's items only. */
export function seesPart(db: ReadDb): boolean {
  return (seeingIn(db)?.sight ?? null) !== null;
}

function seeingIn(db: ReadDb): Seeing | null {
  const found = whole(db)
    .getExecutor()
    .plugins.find((each) => each instanceof SightPlugin);
  return found?.seeing ?? null;
}

function whole(db: ReadDb): Kysely<Database> {
  return db as unknown as Kysely<Database>;
}

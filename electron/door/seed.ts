import type { Call } from '../../seeds/demo/call.ts';
import { setUpDemo } from '../../seeds/demo/demo.ts';
import type { Answer, OperationName, Question } from '../../shared/contract.ts';
import { dayOfMoment } from '../../shared/domain/dates/moment.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Via } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Connection } from './house.ts';

type Seeding = { demo: boolean; connect: (via: Via) => Connection; now: () => Date };

/** Fills a new demo folder. The demo bureau works through the same door as everyone: its log and history are real. */
export async function seed(db: ReadDb, { demo, connect, now }: Seeding): Promise<void> {
  if (!demo || (await db.selectFrom('office').select('id').executeTakeFirst())) return;
  await setUpDemo(() => caller(connect('shell')), dayOfMoment(now().toISOString()));
}

/** A typed `call` that throws what was refused. */
function caller(connection: Connection): Call {
  return async <N extends OperationName>(name: N, question: Question<N>): Promise<Answer<N>> => {
    const reply = await connection.call(name, question);
    if (!reply.ok) throw new Refusal(reply.error);
    return reply.value as Answer<N>;
  };
}
